package paperboy.storage;

/** The database cannot be opened, read or written. */
public final class StorageException extends RuntimeException {
    public StorageException(String doing, Throwable cause) {
        super(doing, cause);
    }
}
