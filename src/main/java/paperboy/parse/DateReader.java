package paperboy.parse;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.catalog.ListedDate;

/** Reads dates as curators write them: to the day, month or year; dashed, dotted, in English or Chinese. */
final class DateReader {
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)" + YEAR + "\\s?[-./年‐–]\\s?(\\d{1,2})\\s?[-./月‐–]\\s?(\\d{1,2})日?(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)" + YEAR + "[-./年‐–](\\d{1,2})月?(?![\\d])");
    private static final Pattern ONLY_YEAR = Pattern.compile("(?<![\\d.:/-])" + YEAR + "(?![\\d:/-]|\\.\\d)年?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH_NAME =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(?:\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+)?\\b" + MONTH_NAME + "(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?,)?,?[\\s-]+"
                    + YEAR + "(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    private DateReader() {}

    /** A date with the characters it covers. */
    record Found(ListedDate date, int from, int to) {}

    /** The first date to the day or month; else the first year. */
    static Optional<Found> find(String text) {
        return findDayOrMonth(text).or(() -> findYear(text));
    }

    /** The first date to the day or, if there is none, to the month. */
    static Optional<Found> findDayOrMonth(String text) {
        if (!mayHoldYear(text)) {
            return Optional.empty();
        }
        return numbers(DAY.matcher(text), 3).or(() -> named(text)).or(() -> numbers(MONTH.matcher(text), 2));
    }

    /** The first year that stands alone. */
    static Optional<Found> findYear(String text) {
        return mayHoldYear(text) ? numbers(ONLY_YEAR.matcher(text), 1) : Optional.empty();
    }

    private static boolean mayHoldYear(String text) {
        return text.contains("19") || text.contains("20");
    }

    private static Optional<Found> numbers(Matcher matcher, int parts) {
        while (matcher.find()) {
            try {
                int year = Integer.parseInt(matcher.group(1));
                ListedDate date = parts == 1
                        ? ListedDate.of(year)
                        : parts == 2
                                ? ListedDate.of(year, Integer.parseInt(matcher.group(2)))
                                : ListedDate.of(
                                        year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
                return Optional.of(new Found(date, matcher.start(), matcher.end()));
            } catch (DateTimeException noSuchDay) {
                Optional<Found> month = parts == 3 ? month(matcher) : Optional.empty();
                if (month.isPresent()) {
                    return month;
                }
                // A typing error such as 2018-13-01: the next one may be right, or else the year alone.
            }
        }
        return Optional.empty();
    }

    /** The month of a day that is in no calendar, such as 2018-02-31. */
    private static Optional<Found> month(Matcher day) {
        int month = Integer.parseInt(day.group(2));
        return month >= 1 && month <= 12
                ? Optional.of(new Found(ListedDate.of(Integer.parseInt(day.group(1)), month), day.start(), day.end()))
                : Optional.empty();
    }

    private static Optional<Found> named(String text) {
        Matcher matcher = DAY_MONTH_YEAR.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(4));
        int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
        String day = matcher.group(1) != null ? matcher.group(1) : matcher.group(3);
        ListedDate date;
        try {
            date = day == null ? ListedDate.of(year, month) : ListedDate.of(year, month, Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            date = ListedDate.of(year, month);
        }
        return Optional.of(new Found(date, matcher.start(), matcher.end()));
    }
}
