package paperboy.storage;

import java.util.List;
import paperboy.catalog.TopicPath;

/** How a topic path stands in the database: its names joined by the unit separator, which no heading holds. */
final class TopicPaths {
    private static final String SEPARATOR = "\u001f";

    private TopicPaths() {}

    static String write(TopicPath path) {
        return String.join(SEPARATOR, path.names());
    }

    static TopicPath read(String stored) {
        return stored.isEmpty() ? TopicPath.root() : new TopicPath(List.of(stored.split(SEPARATOR)));
    }
}
