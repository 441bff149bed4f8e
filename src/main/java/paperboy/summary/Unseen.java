package paperboy.summary;

/** Characters that people cannot see, or that no font shows: they hide text, turn its direction, or are broken. */
final class Unseen {
    private static final int REPLACEMENT = 0xFFFD;

    private Unseen() {}

    static boolean is(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> codePoint == REPLACEMENT;
        };
    }
}
