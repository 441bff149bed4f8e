package paperboy.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as people write them: a whole number and a unit, {@code 90s}, {@code 5m}, {@code 12h}, {@code 2d}.
 */
final class Durations {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})([smhd])");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

    private Durations() {}

    static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.ofNullable(UNITS.get(form.group(2)))
                        .map(unit -> Duration.of(Long.parseLong(form.group(1)), unit))
                : Optional.empty();
    }

    /** In the largest unit that needs no fraction; a day stays 24h, as people count grace. */
    static String text(Duration duration) {
        if (duration.compareTo(Duration.ofDays(1)) > 0 && duration.equals(Duration.ofDays(duration.toDays()))) {
            return duration.toDays() + "d";
        }
        if (duration.equals(Duration.ofHours(duration.toHours()))) {
            return duration.toHours() + "h";
        }
        return duration.equals(Duration.ofMinutes(duration.toMinutes()))
                ? duration.toMinutes() + "m"
                : duration.toSeconds() + "s";
    }
}
