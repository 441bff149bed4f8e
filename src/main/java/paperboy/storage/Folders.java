package paperboy.storage;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where a file really is. */
final class Folders {
    /** As many as Linux follows (https://man7.org/linux/man-pages/man7/path_resolution.7.html). */
    private static final int MOST_LINKS = 40;

    private Folders() {}

    /** The one path of a file that may not be there yet, every link followed; makes its folder where it is missing. */
    static Path real(Path file) throws IOException {
        Path followed = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(followed); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            followed = followed.resolveSibling(Files.readSymbolicLink(followed));
        }
        Path folder = Objects.requireNonNull(followed.getParent(), "a file has a folder");
        make(folder);
        return folder.toRealPath().resolve(followed.getFileName());
    }

    /** Makes a folder unless it is there; a link to one is one, whatever {@code createDirectories} makes of it. */
    static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }
}
