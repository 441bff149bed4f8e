package paperboy.catalog;

import java.util.Optional;

/**
 * A topic of the version now read, and which one of those that we keep it is.
 *
 * @param listed empty for the list itself, and for a topic that only its entries name
 * @param known empty for a topic never seen before
 * @param position the order of reading, from 0
 */
public record MatchedTopic(TopicPath path, Optional<Topic> listed, Optional<KnownTopic> known, int position) {}
