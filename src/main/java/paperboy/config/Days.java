package paperboy.config;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import paperboy.text.when.WeekDays;

/** Days of the week: {@code daily}, {@code weekdays}, {@code weekends}, or names such as {@code mon, wed, fri}. */
final class Days {
    static final Kind<Set<DayOfWeek>> KIND =
            new Kind<>("daily, weekdays, weekends, or days such as mon, wed, fri", (given, complaints) -> {
                Optional<Set<DayOfWeek>> days = written(given).flatMap(WeekDays::parse);
                if (days.isEmpty()) {
                    complaints.about(given, "must be daily, weekdays, weekends, or days such as mon, wed, fri");
                }
                return days;
            });

    private Days() {}

    /** One text, or a list of words. */
    private static Optional<String> written(Given given) {
        return given.text()
                .or(() -> given.items()
                        .map(items -> items.stream()
                                .map(item -> item.text().orElse("?"))
                                .collect(Collectors.joining(","))));
    }
}
