package paperboy.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The year of the nearest preceding heading that is one: {@code 2019}, {@code May 2019}, {@code CVPR 2019}. By
 * position, since curators put {@code ### 2024} beside {@code ## 2025}; a heading above it that is no year ends it.
 */
final class YearHeadings {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** The end of {@code CVPR'21}. */
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<=\\p{L})\\s?['’`‘]([0-4]\\d)(?!\\d)");

    /** "2019 and before", "2015-2018": years, but none of them holds for what stands below. */
    private static final Pattern SPAN = Pattern.compile(
            "(?i)\\b(?:before|until|prior to|pre-?) ?(?:19|20)\\d\\d|\\b(?:19|20)\\d\\d(?: (?:and|or) (?:before|earlier|older)|\\s?[-–~]\\s?(?:19|20)\\d\\d| ?年?(?:及|以|之)+前)");

    private static final Pattern COUNT = Pattern.compile("\\d{1,4}|\\d{1,2}月|[一二三四五六七八九十]{1,2}月");
    private static final Set<String> FILLERS = Set.of(
            "papers",
            "paper",
            "year",
            "years",
            "in",
            "of",
            "the",
            "from",
            "published",
            "publications",
            "preprint",
            "preprints",
            "conference",
            "conferences",
            "journal",
            "journals",
            "new",
            "latest",
            "recent",
            "and",
            "list",
            "论文",
            "年",
            "月",
            "total",
            "update",
            "updates",
            "updated",
            "updating",
            "work",
            "works",
            "accepted",
            "main",
            "track",
            "oral",
            "workshop",
            "workshops",
            "articles",
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "q1",
            "q2",
            "q3",
            "q4");

    private OptionalInt year = OptionalInt.empty();
    private int level;
    private OptionalInt outerYear = OptionalInt.empty();
    private int outerLevel;

    /** Meets a heading. */
    void enter(int headingLevel, String heading) {
        OptionalInt found = yearOf(heading);
        if (found.isPresent()) {
            outerYear = headingLevel > level ? year : OptionalInt.empty();
            outerLevel = level;
            year = found;
            level = headingLevel;
        } else if (year.isPresent()
                && (headingLevel <= level || SPAN.matcher(heading).find())) {
            year = OptionalInt.empty();
        }
    }

    /** What stood below a heading of this level or below is over; the year around it holds again. */
    void leave(int headingLevel) {
        if (year.isPresent() && level >= headingLevel) {
            year = outerYear;
            level = outerLevel;
        }
    }

    /** The year that holds where the reader is. */
    OptionalInt year() {
        return year;
    }

    /** The year a heading is about, if it is about nothing else. */
    static OptionalInt yearOf(String written) {
        String heading = SHORT_YEAR.matcher(written).replaceAll(" 20$1");
        Optional<DateReader.Found> found = DateReader.findYear(heading).or(() -> DateReader.findDayOrMonth(heading));
        if (found.isEmpty() || heading.length() > 60) {
            return OptionalInt.empty();
        }
        String rest = heading.substring(0, found.get().from()) + " "
                + heading.substring(found.get().to());
        if (DateReader.find(rest).isPresent()) {
            return OptionalInt.empty();
        }
        for (String word : NOT_WORD.split(rest.toLowerCase(Locale.ROOT), -1)) {
            boolean filler = word.isEmpty()
                    || FILLERS.contains(word)
                    || COUNT.matcher(word).matches();
            if (!filler && !VenueNames.isKnown(word.length() > 2 ? word : word.toUpperCase(Locale.ROOT))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(found.get().date().year());
    }
}
