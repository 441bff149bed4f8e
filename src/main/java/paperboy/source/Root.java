package paperboy.source;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder that paths are kept under: nothing outside of it is ever opened, whatever a path or a link says. */
final class Root {
    private final Path real;

    private Root(Path real) {
        this.real = real;
    }

    /** @throws IOException if the folder is not there */
    static Root of(Path folder) throws IOException {
        return new Root(folder.toRealPath());
    }

    Path path() {
        return real;
    }

    /**
     * What a relative path leads to, links followed, if it is there and inside. Absolute paths, {@code ..}, empty
     * steps, backslashes and percent escapes lead nowhere, even where the file system would take them for a name.
     */
    Optional<Path> find(String relative) {
        if (!isPlain(relative)) {
            return Optional.empty();
        }
        try {
            Path found = real.resolve(relative).toRealPath();
            return found.startsWith(real) ? Optional.of(found) : Optional.empty();
        } catch (IOException | InvalidPathException nowhere) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String relative) {
        if (relative.indexOf('\\') >= 0 || relative.indexOf('%') >= 0 || relative.indexOf('\0') >= 0) {
            return false;
        }
        for (String step : relative.split("/", -1)) {
            if (step.isEmpty() || step.equals(".") || step.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
