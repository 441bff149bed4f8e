package paperboy.config;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Days of the week: {@code daily}, {@code weekdays}, or names such as {@code mon, wed, fri}. */
final class Days {
    static final Kind<Set<DayOfWeek>> KIND =
            new Kind<>("daily, weekdays, or days such as mon, wed, fri", (given, complaints) -> {
                Optional<Set<DayOfWeek>> days = words(given).flatMap(Days::meaning);
                if (days.isEmpty()) {
                    complaints.about(given, "must be daily, weekdays, or days such as mon, wed, fri");
                }
                return days;
            });

    private Days() {}

    private static Optional<List<String>> words(Given given) {
        return given.text()
                .map(text -> List.of(text.split("[,\\s]+")))
                .or(() -> given.items()
                        .map(items -> items.stream()
                                .map(item -> item.text().orElse("?"))
                                .toList()));
    }

    private static Optional<Set<DayOfWeek>> meaning(List<String> words) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : words) {
            Optional<Set<DayOfWeek>> some = meaning(word.toLowerCase(Locale.ROOT));
            if (some.isEmpty()) {
                return Optional.empty();
            }
            days.addAll(some.get());
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private static Optional<Set<DayOfWeek>> meaning(String word) {
        return switch (word) {
            case "daily" -> Optional.of(EnumSet.allOf(DayOfWeek.class));
            case "weekdays" -> Optional.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            default ->
                EnumSet.allOf(DayOfWeek.class).stream()
                        .filter(day -> isNameOf(day, word))
                        .findFirst()
                        .map(EnumSet::of);
        };
    }

    private static boolean isNameOf(DayOfWeek day, String word) {
        String name = day.name().toLowerCase(Locale.ROOT);
        return word.equals(name) || word.equals(name.substring(0, 3));
    }
}
