package paperboy.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a button or menu stands for: a command's verb with its arguments. It travels whole in Discord's
 * {@code custom_id}, so that a button works after a restart and a month later.
 *
 * @param arguments no colon in any of them
 */
public record Action(String command, String verb, List<String> arguments) {
    /** Discord's limit for {@code custom_id} (https://docs.discord.com/developers/components/reference). */
    private static final int MOST_CHARACTERS = 100;

    public Action {
        arguments = List.copyOf(arguments);
        if (arguments.stream().anyMatch(argument -> argument.contains(":"))) {
            throw new IllegalArgumentException("colon in " + arguments);
        }
        if (encode(command, verb, arguments).length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("too long for a custom_id: " + command + ":" + verb + ":" + arguments);
        }
    }

    public static Action of(String command, String verb, Object... arguments) {
        return new Action(
                command, verb, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Reads what {@link #encoded} wrote; empty for anything else. */
    public static Optional<Action> decode(String customId) {
        List<String> parts = List.of(customId.split(":", -1));
        return parts.size() < 2 || customId.length() > MOST_CHARACTERS
                ? Optional.empty()
                : Optional.of(new Action(parts.get(0), parts.get(1), parts.subList(2, parts.size())));
    }

    public String encoded() {
        return encode(command, verb, arguments);
    }

    /** The argument at {@code index}; empty when there are fewer. */
    public Optional<String> argument(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }

    private static String encode(String command, String verb, List<String> arguments) {
        List<String> parts = new ArrayList<>(List.of(command, verb));
        parts.addAll(arguments);
        return String.join(":", parts);
    }
}
