package paperboy.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
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
                Folders.make(folder);
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

    /**
     * Copies a file as it is: unlike {@link #open}, this neither writes beside it nor brings its tables up to date, so
     * that it may belong to another Paperboy, an older one too, or to a folder that only others may write.
     *
     * @param copy must not exist
     * @throws StorageException if that fails
     */
    public static void copy(Path file, Path copy) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setReadOnly(true);
        sqlite.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + (isAtRest(file) ? file.toUri() + "?immutable=1" : file));
        try (Handle handle = Jdbi.create(source).open()) {
            vacuumInto(handle, copy);
        } catch (JdbiException e) {
            throw failure(file, e);
        }
    }

    /**
     * Whether nobody can be writing: in a folder that is closed to us SQLite can read a file with a write-ahead log
     * only where one is in use, or by this promise (https://www.sqlite.org/wal.html#read_only_databases).
     */
    private static boolean isAtRest(Path file) {
        return !Files.isWritable(file.toAbsolutePath().getParent())
                && Files.notExists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private static void vacuumInto(Handle handle, Path file) {
        handle.createUpdate("VACUUM INTO :file").bind("file", file.toString()).execute();
    }

    /** A part of a file can be lost without SQLite missing it until it reads there, in the middle of a digest. */
    private static void requireSound(DataSource source, Path file) {
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
            vacuumInto(handle, file);
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
