package paperboy.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import paperboy.text.when.ClockTimes;
import paperboy.text.when.WeekDays;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Dates, times and days as somebody writes them on the command line; what is wrong is said with an example. */
final class Written {
    /** The numbers of ISO 8601, Monday is 1. */
    private static final Pattern NUMBER_OF_DAY = Pattern.compile("\\b[1-7]\\b");

    private Written() {}

    /** Makes a command line read its options of these types our way. */
    static CommandLine understoodBy(CommandLine line) {
        return line.registerConverter(LocalDate.class, Written::date).registerConverter(LocalTime.class, Written::time);
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException noDate) {
            throw new TypeConversionException("'" + written + "' is no date; write YYYY-MM-DD such as 2026-03-29");
        }
    }

    private static LocalTime time(String written) {
        return ClockTimes.parse(written)
                .orElseThrow(() ->
                        new TypeConversionException("'" + written + "' is no time of day; write HH:MM such as 08:30"));
    }

    /** Days of the week, by name or number. */
    static Optional<Set<DayOfWeek>> days(String written) {
        return WeekDays.parse(NUMBER_OF_DAY
                .matcher(written)
                .replaceAll(
                        number -> DayOfWeek.of(Integer.parseInt(number.group())).name()));
    }
}
