package paperboy.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing that a new version of a list says otherwise than the last. Only papers count, no tools and blogs. */
public sealed interface Change {

    /** A paper never seen before in this list. */
    record Added(int line, String title) implements Change {}

    /** A paper that the list no longer holds. */
    record Removed(PaperId paper, String title) implements Change {}

    /** A paper that had been removed and is back; never new. */
    record Restored(PaperId paper, int line, String title) implements Change {}

    /** A paper that stands under other topics than before; a topic that was renamed is no other topic. */
    record Moved(PaperId paper, String title, List<TopicPath> from, List<TopicPath> to) implements Change {
        public Moved {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    record Retitled(PaperId paper, String from, String to) implements Change {}

    /** A paper of which the list says something else than before. */
    record Changed(PaperId paper, String title, Set<EntryField> fields) implements Change {
        public Changed {
            fields = Set.copyOf(fields);
        }
    }

    record TopicAdded(TopicPath topic) implements Change {}

    /**
     * A topic that the list no longer has.
     *
     * @param heir the topic that took over most of its papers
     */
    record TopicRemoved(TopicId id, TopicPath topic, Optional<TopicPath> heir) implements Change {}

    /** A topic that keeps its number: its own name or the topic it stands in is another. */
    record TopicRenamed(TopicId id, TopicPath from, TopicPath to) implements Change {}
}
