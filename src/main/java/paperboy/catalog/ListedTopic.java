package paperboy.catalog;

import java.util.Optional;

/**
 * A topic that we keep, counted.
 *
 * @param listTitle the title of its list; the topic with the empty path is the list itself
 * @param papers different papers in it and below it
 */
public record ListedTopic(
        TopicId id,
        ListKey list,
        String listTitle,
        TopicPath path,
        Optional<String> number,
        Optional<String> description,
        Section section,
        int papers) {

    /** For people: its own name, or the list's title for the list itself. */
    public String name() {
        return path.name().orElse(listTitle);
    }

    /** For people: the whole way to it, or the list's title for the list itself. */
    public String breadcrumb() {
        return path.isRoot() ? listTitle : path.breadcrumb();
    }
}
