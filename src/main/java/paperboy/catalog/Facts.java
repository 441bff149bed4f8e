package paperboy.catalog;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one source tells of one paper: each fact at most once, none blank, none longer than its kind allows. Immutable.
 */
public record Facts(Map<Fact, String> values) {
    public Facts {
        EnumMap<Fact, String> kept = new EnumMap<>(Fact.class);
        values.forEach((fact, value) -> {
            String text = cut(value.strip(), fact.maxChars());
            if (!text.isEmpty()) {
                kept.put(fact, text);
            }
        });
        values = Map.copyOf(kept);
    }

    public Optional<String> value(Fact fact) {
        return Optional.ofNullable(values.get(fact));
    }

    public static Builder builder() {
        return new Builder();
    }

    private static String cut(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
        return text.substring(0, end).strip();
    }

    /** Collects facts; what is absent or blank is left out. Not thread-safe. */
    public static final class Builder {
        private final Map<Fact, String> values = new EnumMap<>(Fact.class);

        private Builder() {}

        public Builder tell(Fact fact, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                values.put(fact, value);
            }
            return this;
        }

        public Builder tell(Fact fact, Optional<String> value) {
            return tell(fact, value.orElse(null));
        }

        public Facts build() {
            return new Facts(values);
        }
    }
}
