package paperboy.cli;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Days of the week as they are typed on the command line. */
final class WrittenDays {
    private WrittenDays() {}

    /** Reads {@code daily}, {@code weekdays}, {@code weekends}, or names of days separated by commas. */
    static Optional<Set<DayOfWeek>> parse(String written) {
        String days = written.toLowerCase(Locale.ROOT).strip();
        return switch (days) {
            case "daily", "all" -> Optional.of(EnumSet.allOf(DayOfWeek.class));
            case "weekdays" -> Optional.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            case "weekends" -> Optional.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            default -> named(days);
        };
    }

    private static Optional<Set<DayOfWeek>> named(String days) {
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        for (String name : days.split("[,\\s]+", -1)) {
            Optional<DayOfWeek> day = day(name);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            named.add(day.get());
        }
        return Optional.of(named);
    }

    private static Optional<DayOfWeek> day(String name) {
        if (name.matches("[1-7]")) {
            return Optional.of(DayOfWeek.of(Integer.parseInt(name)));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name.length() >= 2 && day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
