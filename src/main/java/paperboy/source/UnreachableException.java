package paperboy.source;

/** A server gave no answer; worth trying again before long. Inside this room only. */
final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String advice;

    UnreachableException(String what, String advice) {
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
