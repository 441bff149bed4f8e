package paperboy.cli;

/** The operating system asked us to end before we were on duty; no failure. */
final class StoppedEarly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedEarly() {
        super("stopped before Discord answered");
    }
}
