package paperboy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import paperboy.storage.Database;

/** A folder for a database that is not kept. */
final class ScratchDatabase implements AutoCloseable {
    private final Path folder;

    ScratchDatabase() {
        try {
            folder = Files.createTempDirectory("paperboy");
        } catch (IOException e) {
            throw new UncheckedIOException("making a temporary folder", e);
        }
    }

    /**
     * Does something with a copy of a database, so that neither the file nor a Paperboy that works with it notices.
     *
     * @throws StartException if there is no such file
     */
    static <T> T withCopyOf(Path file, Function<Database, T> work) {
        if (Files.notExists(file)) {
            throw new StartException(Exit.FAILURE, "There is no database " + file + " yet.");
        }
        try (ScratchDatabase scratch = new ScratchDatabase()) {
            Database.copy(file, scratch.file());
            try (Database database = Database.open(scratch.file())) {
                return work.apply(database);
            }
        }
    }

    Path file() {
        return folder.resolve("paperboy.db");
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + folder, e);
        }
    }
}
