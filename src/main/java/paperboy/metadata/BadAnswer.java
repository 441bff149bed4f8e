package paperboy.metadata;

/** An answer that cannot be read: of another type, cut off, not in the documented shape. */
public final class BadAnswer extends Exception {
    public BadAnswer(String what) {
        super(what);
    }

    public BadAnswer(String what, Throwable cause) {
        super(what, cause);
    }
}
