package paperboy.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where a list, or a folder of them, is kept, and the name it was configured under. */
public sealed interface ListPlace {

    String name();

    /** A Markdown file, or a folder: then every {@code .md} file in it and below is a list. */
    record OnDisk(String name, Path path) implements ListPlace {}

    /**
     * A Markdown file on the web, {@code https} on port 443.
     *
     * @param last what was kept of the latest fetch in an earlier run
     */
    record OnWeb(String name, URI address, Optional<Fetch> last) implements ListPlace {}
}
