package paperboy.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of values that keys share. */
final class Kinds {
    static final Kind<Path> FILE = Kind.text("a path of a file, from the working directory", Kinds::path);
    static final Kind<Optional<Path>> OPTIONAL_FILE = Kind.text(
            "a path of a file, or nothing",
            text -> text.isEmpty()
                    ? Optional.of(Optional.empty())
                    : Optional.of(path(text)).filter(Optional::isPresent));
    static final Kind<LocalTime> TIME_OF_DAY = Kind.text("a time of day, HH:MM such as 08:30", Kinds::timeOfDay);
    static final Kind<ZoneId> TIMEZONE = Zones.KIND;
    static final Kind<Integer> PORT = number("a port from 0 to 65535 (0: any free one)", 0, 65_535);
    static final Kind<Set<DayOfWeek>> DAYS = Days.KIND;
    static final Kind<Optional<String>> OPTIONAL_ADDRESS = optional(
            "an http or https address without a question mark, or nothing", "https?://[^\\s/?#@]+(?:/[^\\s?#]*)?");
    static final Kind<Optional<String>> OPTIONAL_WORD = optional("one word, or nothing", "[\\x21-\\x7e]{1,200}");
    static final Kind<Optional<String>> CONTACT = optional(
            "an e-mail address or a web address, or nothing",
            "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|https?://[\\x21-\\x7e&&[^()]]+");

    private static final DateTimeFormatter HOURS_MINUTES =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Kinds() {}

    static Kind<Integer> number(int least, int most) {
        return number("a whole number from " + least + " to " + most, least, most);
    }

    private static Kind<Integer> number(String rule, int least, int most) {
        return Kind.text(
                rule,
                text -> text.matches("\\d{1,9}")
                        ? Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most)
                        : Optional.empty());
    }

    /** A length of time in one unit; both ends allowed. */
    static Kind<Duration> duration(Duration least, Duration most) {
        String rule = "a duration from " + Durations.text(least) + " to " + Durations.text(most)
                + ", a number with s, m, h or d";
        return Kind.text(
                rule,
                text -> Durations.parse(text)
                        .filter(duration -> duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0));
    }

    private static Kind<Optional<String>> optional(String rule, String form) {
        return Kind.text(
                rule,
                text -> text.isEmpty() || text.matches(form)
                        ? Optional.of(Optional.of(text).filter(given -> !given.isEmpty()))
                        : Optional.empty());
    }

    /** Some of a few words, each once, with commas; {@code none} for none of them. */
    static Kind<List<String>> someOf(List<String> words) {
        return Kind.text("none, or some of " + String.join(", ", words), text -> {
            if (text.equals("none")) {
                return Optional.of(List.of());
            }
            List<String> chosen = List.of(text.split("\\s*,\\s*"));
            return words.containsAll(chosen) && Set.copyOf(chosen).size() == chosen.size()
                    ? Optional.of(chosen)
                    : Optional.empty();
        });
    }

    /** One of a few words. */
    static <T> Kind<T> choice(Map<String, T> meanings) {
        String rule = "one of " + String.join(", ", new TreeSet<>(meanings.keySet()));
        return Kind.text(rule, text -> Optional.ofNullable(meanings.get(text)));
    }

    /** A token pasted where the name of its file belongs is not taken for a path, which messages would show. */
    private static Optional<Path> path(String text) {
        try {
            boolean isPath = !text.isEmpty() && Secret.hiddenIn(text).equals(text);
            return isPath ? Optional.of(Path.of(text)) : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> timeOfDay(String text) {
        try {
            return Optional.of(LocalTime.parse(text, HOURS_MINUTES));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
