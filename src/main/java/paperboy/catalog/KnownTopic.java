package paperboy.catalog;

import java.util.Optional;

/** A topic that we keep: as it was listed last, whether it still is. The one with the empty path is the list itself. */
public record KnownTopic(
        TopicId id,
        TopicPath path,
        Optional<String> number,
        Optional<String> description,
        Section section,
        int position,
        Presence presence) {}
