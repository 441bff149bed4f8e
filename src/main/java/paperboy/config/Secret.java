package paperboy.config;

import java.util.regex.Pattern;

/** A text that must not be seen: it prints as {@code ***}, so it cannot slip into a log or a message. */
public final class Secret {
    private static final String HIDDEN = "***";
    /** The shape of Discord's tokens today: three parts of base64 with dots between them. */
    private static final Pattern DISCORD_TOKEN = Pattern.compile("[\\w-]{18,}\\.[\\w-]{5,}\\.[\\w-]{20,}");
    /** What follows the question mark of an address often is a key to it. */
    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?#,}\\]]+\\?)[^\\s,}\\]]+");

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The secret itself, for the one place that needs it. */
    public String reveal() {
        return value;
    }

    /** Some text with everything in it that looks like a secret hidden. */
    static String hiddenIn(String text) {
        String withoutTokens = DISCORD_TOKEN.matcher(text).replaceAll(HIDDEN);
        return QUERY.matcher(withoutTokens).replaceAll("$1" + HIDDEN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
