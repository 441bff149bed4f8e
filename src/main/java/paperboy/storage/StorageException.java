package paperboy.storage;

import java.nio.file.Path;

/** The database cannot be opened, read or written. */
public final class StorageException extends RuntimeException {
    private StorageException(String message) {
        super(message);
    }

    /** A file that SQLite cannot read any more; the message is for the operator and says what to do. */
    static StorageException damaged(Path file, String finding) {
        return new StorageException("The database " + file + " is damaged (" + finding
                + "). Put your latest backup in its place, and remove the files " + file.getFileName() + "-wal and "
                + file.getFileName() + "-shm beside it. Without a backup, move it away: Paperboy starts anew, without"
                + " subscriptions.");
    }

    /** A file that cannot grow; the message is for the operator and says what to do. */
    static StorageException full(Path file, String finding) {
        return new StorageException("There is no space left for the database " + file + " (" + finding
                + "). Make room on its disk and start again: nothing is lost.");
    }

    public StorageException(String doing, Throwable cause) {
        super(doing, cause);
    }
}
