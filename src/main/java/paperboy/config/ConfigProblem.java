package paperboy.config;

import java.util.Optional;

/**
 * One thing that is wrong with the configuration.
 *
 * @param key the key or variable; empty where the whole file is meant
 * @param value what is written there, secrets hidden; empty where it does not matter
 * @param rule what must hold, in words that follow the key
 * @param origin where to mend it
 */
public record ConfigProblem(Optional<String> key, Optional<String> value, String rule, Origin origin) {
    public ConfigProblem {
        value = value.map(Secret::hiddenIn);
    }

    /** The problem in one line, such as {@code config/paperboy.yaml line 4: digest.post_at = 25:00 must be …}. */
    public String text() {
        StringBuilder text = new StringBuilder(origin.text()).append(": ");
        key.ifPresent(text::append);
        value.ifPresent(written -> text.append(" = ").append(written));
        return text.append(key.isPresent() ? "   " : "").append(rule).toString();
    }
}
