package paperboy.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A date as far as the curator wrote it: a day, a month or a year. */
public record ListedDate(int year, OptionalInt month, OptionalInt day) implements Comparable<ListedDate> {
    public ListedDate {
        if (day.isPresent() && month.isEmpty()) {
            throw new IllegalArgumentException("a day without a month");
        }
        Year.of(year);
        if (month.isPresent()) {
            YearMonth.of(year, month.getAsInt());
        }
        if (day.isPresent()) {
            LocalDate.of(year, month.getAsInt(), day.getAsInt());
        }
    }

    public static ListedDate of(int year) {
        return new ListedDate(year, OptionalInt.empty(), OptionalInt.empty());
    }

    public static ListedDate of(int year, int month) {
        return new ListedDate(year, OptionalInt.of(month), OptionalInt.empty());
    }

    public static ListedDate of(int year, int month, int day) {
        return new ListedDate(year, OptionalInt.of(month), OptionalInt.of(day));
    }

    /** Reads {@code 2019-06-08}, {@code 2019-06} or {@code 2019}. */
    public static Optional<ListedDate> parse(String iso) {
        String[] parts = iso.split("-", -1);
        try {
            int year = Integer.parseInt(parts[0]);
            if (parts.length == 1) {
                return Optional.of(of(year));
            }
            int month = Integer.parseInt(parts[1]);
            if (parts.length == 2) {
                return Optional.of(of(year, month));
            }
            return parts.length == 3 ? Optional.of(of(year, month, Integer.parseInt(parts[2]))) : Optional.empty();
        } catch (NumberFormatException | DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** ISO 8601, as far as written. */
    public String iso() {
        StringBuilder iso = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
        month.ifPresent(m -> iso.append(String.format(Locale.ROOT, "-%02d", m)));
        day.ifPresent(d -> iso.append(String.format(Locale.ROOT, "-%02d", d)));
        return iso.toString();
    }

    @Override
    public int compareTo(ListedDate other) {
        return iso().compareTo(other.iso());
    }
}
