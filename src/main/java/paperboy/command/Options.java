package paperboy.command;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The options of one request, by name. An option of another kind than asked for counts as absent. */
public record Options(Map<String, OptionValue> values) {
    public Options {
        values = Map.copyOf(values);
    }

    public static Options none() {
        return new Options(Map.of());
    }

    public Optional<String> text(String name) {
        return values.get(name) instanceof OptionValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    public OptionalInt wholeNumber(String name) {
        return values.get(name) instanceof OptionValue.WholeNumber number
                ? OptionalInt.of(Math.toIntExact(number.value()))
                : OptionalInt.empty();
    }

    public Optional<OptionValue.Channel> channel(String name) {
        return values.get(name) instanceof OptionValue.Channel channel ? Optional.of(channel) : Optional.empty();
    }
}
