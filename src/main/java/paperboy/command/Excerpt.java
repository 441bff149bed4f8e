package paperboy.command;

/** The beginning of a text that is too long. */
final class Excerpt {
    private Excerpt() {}

    /** The text, or its first {@code mostChars - 1} code points and an ellipsis. */
    static String of(String text, int mostChars) {
        return text.codePointCount(0, text.length()) <= mostChars
                ? text
                : text.substring(0, text.offsetByCodePoints(0, mostChars - 1)).stripTrailing() + "…";
    }
}
