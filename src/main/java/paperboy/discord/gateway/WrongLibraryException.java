package paperboy.discord.gateway;

/** The Javacord on the class path is not the one we know. */
final class WrongLibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongLibraryException(String message) {
        super(message);
    }
}
