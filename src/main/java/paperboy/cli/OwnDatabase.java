package paperboy.cli;

import java.nio.file.Path;
import paperboy.storage.Database;
import paperboy.storage.DatabaseLock;

/** A database that nobody else works with while it is open. */
final class OwnDatabase implements AutoCloseable {
    private final DatabaseLock lock;
    private final Database database;

    private OwnDatabase(DatabaseLock lock, Database database) {
        this.lock = lock;
        this.database = database;
    }

    /**
     * Opens the database of this file, which is made where there is none.
     *
     * @param advice a sentence that says what to do where another process works with it
     * @throws StartException if another process does
     */
    static OwnDatabase open(Path file, String advice) {
        DatabaseLock lock = DatabaseLock.take(file)
                .orElseThrow(() -> new StartException(
                        Exit.DATABASE_IN_USE, "Another Paperboy works with " + file + ". " + advice));
        try {
            return new OwnDatabase(lock, Database.open(file));
        } catch (RuntimeException notOpened) {
            lock.close();
            throw notOpened;
        }
    }

    Database database() {
        return database;
    }

    /** The lock is the last to go. */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            lock.close();
        }
    }
}
