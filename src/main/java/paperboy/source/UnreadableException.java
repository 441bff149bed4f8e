package paperboy.source;

/** A text that cannot be given; inside this room only, where it becomes {@link SourceOutcome.Failed}. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String advice;

    UnreadableException(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    /** What happened, as a sentence. */
    String what() {
        return String.valueOf(getMessage());
    }

    /** What to do, as a sentence. */
    String advice() {
        return advice;
    }
}
