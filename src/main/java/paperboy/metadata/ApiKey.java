package paperboy.metadata;

/** A key that a service gave the operator. It prints as {@code ***}, so that it cannot slip into a log. */
public record ApiKey(String value) {
    public ApiKey {
        if (!value.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("a key is one word of visible ASCII characters");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
