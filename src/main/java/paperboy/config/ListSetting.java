package paperboy.config;

import java.net.URI;
import java.nio.file.Path;

/**
 * A reading list, or a folder of them, that the bot follows.
 *
 * @param name names it for good where its text does not; unique among the configured lists
 */
public record ListSetting(String name, Place place) {

    /** Where a list is kept. */
    public sealed interface Place {}

    /** A Markdown file, or a folder whose Markdown files are lists. */
    public record OnDisk(Path path) implements Place {}

    /** A page of the web, {@code https} on its usual port. */
    public record OnWeb(URI address) implements Place {}
}
