package paperboy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import paperboy.parse.ListParser;

/** A Markdown file named on the command line, which may be anything: a device, a disk image. */
final class ListFile {
    private ListFile() {}

    /**
     * The bytes of a file, and of one that no list can be as long as, just so many that it is seen.
     *
     * @throws IOException if it cannot be read; a folder cannot
     */
    static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ListParser.MOST_BYTES + 1);
        }
    }

    /** Why a file or folder could not be read or written, in words behind its name. */
    static String why(IOException e) {
        return e instanceof NoSuchFileException ? "it is not there" : String.valueOf(e.getMessage());
    }

    /** Whether these are the first bytes of a file that is too large. */
    static boolean isTooLarge(byte[] bytes) {
        return bytes.length > ListParser.MOST_BYTES;
    }
}
