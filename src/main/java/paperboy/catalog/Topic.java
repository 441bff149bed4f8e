package paperboy.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * A heading of a list.
 *
 * @param path where it stands
 * @param number its number as the curator wrote it, such as {@code 2.1.3}; a label only, numbers lie
 * @param description what the curator says of the topic, below its heading
 * @param line the heading's line in the file, from 1
 */
public record Topic(TopicPath path, Optional<String> number, Optional<String> description, Section section, int line) {
    public Topic {
        Objects.requireNonNull(path);
        if (path.isRoot()) {
            throw new IllegalArgumentException("a topic has a name");
        }
    }
}
