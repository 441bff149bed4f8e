package paperboy.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to post from a database, held by one process at a time: a lock of the operating system on a file beside it,
 * which ends with the process however that dies.
 */
public final class DatabaseLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private DatabaseLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock of this database, by whatever links it is named; empty while another process has it.
     *
     * @throws StorageException if the file cannot be written
     */
    public static Optional<DatabaseLock> take(Path database) {
        try {
            Path real = Folders.real(database);
            Path file = real.resolveSibling(real.getFileName() + ".lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<DatabaseLock> taken = lock(channel);
            if (taken.isEmpty()) {
                channel.close();
            }
            return taken;
        } catch (IOException e) {
            throw new StorageException("taking the lock of the database " + database, e);
        }
    }

    private static Optional<DatabaseLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock()).map(lock -> new DatabaseLock(channel, lock));
        } catch (OverlappingFileLockException hereAlready) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new StorageException("releasing the lock", e);
        }
    }
}
