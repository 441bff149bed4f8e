package paperboy.text.when;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people write them: {@code 8:30}, {@code 08:30}, {@code 8 pm}, {@code 8点}, {@code 8点半}. */
public final class ClockTimes {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:(?::|点)(\\d{2})分?|点(半)?)?\\s*(?:(a|p)\\.?m\\.?)?");
    private static final int MINUTES = 60;

    private ClockTimes() {}

    /** The time; empty for anything else, a bare number without {@code am} or {@code pm} included. */
    public static Optional<LocalTime> parse(String typed) {
        String text = Typed.folded(typed);
        Matcher time = TIME.matcher(text);
        if (!time.matches() || text.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        if (time.group(4) != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (time.group(4).equals("p") ? 12 : 0);
        }
        int half = time.group(3) == null ? 0 : MINUTES / 2;
        int minute = time.group(2) == null ? half : Integer.parseInt(time.group(2));
        return hour < 24 && minute < MINUTES ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
