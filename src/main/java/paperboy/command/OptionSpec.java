package paperboy.command;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * An option of a command.
 *
 * @param choices fixed values, named by the message {@code choice.OPTION.VALUE}; empty for a free value
 * @param least smallest whole number, where one is asked for
 * @param most largest whole number
 */
public record OptionSpec(
        String name,
        Kind kind,
        Presence presence,
        Completion completion,
        List<String> choices,
        OptionalInt least,
        OptionalInt most) {

    /** What an option holds. */
    public enum Kind {
        TEXT,
        WHOLE_NUMBER,
        /** A text channel, announcement channel or thread of the server. */
        CHANNEL
    }

    /** Whether it must be given. */
    public enum Presence {
        REQUIRED,
        OPTIONAL
    }

    /** Whether values are proposed while typing. */
    public enum Completion {
        NONE,
        WHILE_TYPING
    }

    public OptionSpec {
        Objects.requireNonNull(name);
        choices = List.copyOf(choices);
    }

    public static OptionSpec text(String name) {
        return new OptionSpec(
                name,
                Kind.TEXT,
                Presence.OPTIONAL,
                Completion.NONE,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** Text with proposals while typing. */
    public static OptionSpec completed(String name) {
        return new OptionSpec(
                name,
                Kind.TEXT,
                Presence.OPTIONAL,
                Completion.WHILE_TYPING,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** One of a few fixed values. */
    public static OptionSpec oneOf(String name, String... choices) {
        return new OptionSpec(
                name,
                Kind.TEXT,
                Presence.OPTIONAL,
                Completion.NONE,
                List.of(choices),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    public static OptionSpec wholeNumber(String name, int least, int most) {
        return new OptionSpec(
                name,
                Kind.WHOLE_NUMBER,
                Presence.OPTIONAL,
                Completion.NONE,
                List.of(),
                OptionalInt.of(least),
                OptionalInt.of(most));
    }

    public static OptionSpec channel(String name) {
        return new OptionSpec(
                name,
                Kind.CHANNEL,
                Presence.OPTIONAL,
                Completion.NONE,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    public OptionSpec required() {
        return new OptionSpec(name, kind, Presence.REQUIRED, completion, choices, least, most);
    }
}
