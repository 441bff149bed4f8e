package paperboy.cli;

/** Exit codes of the process, as {@code --help} and the README list them. */
final class Exit {
    static final int DONE = 0;
    static final int FAILURE = 1;
    static final int MISUSE = 2;
    static final int TOKEN_REFUSED = 3;
    static final int DISCONNECTED = 4;
    static final int DATABASE_IN_USE = 5;

    private Exit() {}
}
