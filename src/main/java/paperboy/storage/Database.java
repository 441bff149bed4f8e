package paperboy.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file. One connection writes, several read, so that writers never meet SQLITE_BUSY among themselves.
 * Thread-safe.
 *
 * <p>{@code synchronous=FULL}: a receipt that we acted on must survive a power cut, or a paper is posted twice.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final long READER_IDLE_MILLIS = 60_000;
    private static final int BUSY_MILLIS = 5_000;
    private static final Set<SQLiteErrorCode> DAMAGE =
            EnumSet.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);
    /** What SQLite says when a disk is full, the last one where it needs memory shared by way of a file. */
    private static final Set<SQLiteErrorCode> NO_SPACE =
            EnumSet.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);

    private static final int JOURNAL_BYTES = 64 << 20;

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writer;
    private final Jdbi reader;

    private Database(HikariDataSource writing, HikariDataSource reading) {
        this.writing = writing;
        this.reading = reading;
        this.writer = Jdbi.create(writing);
        this.reader = Jdbi.create(reading);
    }

    /**
     * Opens the file, makes it and its folder where they are missing, finds out whether it is sound, and brings its
     * tables up to date.
     *
     * @throws StorageException if that fails
     */
    public static Database open(Path file) {
        HikariDataSource writing = null;
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            writing = pool("writer", file, 1);
            requireSound(writing, file);
            migrate(writing);
            Database opened = new Database(writing, pool("reader", file, READERS));
            opened.change(PaperWords::fillIfEmpty);
            return opened;
        } catch (RuntimeException | IOException cause) {
            if (writing != null) {
                writing.close();
            }
            throw cause instanceof StorageException known ? known : failure(file, cause);
        }
    }

    /** A part of a file can be lost without SQLite missing it until it reads there, in the middle of a digest. */
    private static void requireSound(HikariDataSource source, Path file) {
        String finding = Jdbi.create(source)
                .withHandle(handle -> handle.createQuery("PRAGMA quick_check(1)")
                        .mapTo(String.class)
                        .first());
        if (!finding.equals("ok")) {
            throw StorageException.damaged(file, finding.lines().collect(Collectors.joining(" ")));
        }
    }

    private static StorageException failure(Path file, Exception cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SQLiteException sqlite && DAMAGE.contains(sqlite.getResultCode())) {
                return StorageException.damaged(file, sqlite.getResultCode().message);
            }
            if (each instanceof SQLiteException sqlite && NO_SPACE.contains(sqlite.getResultCode())) {
                return StorageException.full(file, sqlite.getResultCode().message);
            }
        }
        return new StorageException("opening the database " + file, cause);
    }

    private static void migrate(HikariDataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load()
                .migrate();
    }

    private static HikariDataSource pool(String name, Path file, int size) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setBusyTimeout(BUSY_MILLIS);
        sqlite.enforceForeignKeys(true);
        sqlite.setTempStore(SQLiteConfig.TempStore.MEMORY);
        sqlite.setJournalSizeLimit(JOURNAL_BYTES);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);

        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        if (size > 1) {
            pool.setIdleTimeout(READER_IDLE_MILLIS);
        }
        return new HikariDataSource(pool);
    }

    /** Reads, outside any transaction. */
    <T> T read(HandleCallback<T, RuntimeException> query) {
        return reader.withHandle(query);
    }

    /** Writes in one transaction: all of it happens, or nothing. */
    <T> T write(HandleCallback<T, RuntimeException> change) {
        return writer.inTransaction(change);
    }

    /** As {@link #write}, for a change without a result. */
    void change(HandleConsumer<RuntimeException> change) {
        writer.useTransaction(change);
    }

    /** Whether SQLite finds the file sound: {@code ok}, or what is wrong. */
    public String integrity() {
        return read(handle ->
                handle.createQuery("PRAGMA integrity_check").mapTo(String.class).first());
    }

    /**
     * Writes a copy as of now, while others go on reading and writing (https://www.sqlite.org/lang_vacuum.html).
     *
     * @param file must not exist
     */
    public void copyTo(Path file) {
        try (Handle handle = reader.open()) {
            handle.createUpdate("VACUUM INTO :file")
                    .bind("file", file.toString())
                    .execute();
        } catch (JdbiException e) {
            throw new StorageException("copying the database to " + file, e);
        }
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}
