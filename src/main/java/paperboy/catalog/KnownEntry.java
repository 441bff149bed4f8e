package paperboy.catalog;

import java.util.List;

/**
 * An entry that we keep.
 *
 * @param words what the list said of it last; its topic is that of its first placement
 * @param topics where it stood, in order
 * @param position the order of reading, from 0
 * @param wasPaper whether it was ever listed as a paper
 */
public record KnownEntry(
        PaperId paper, Entry words, List<TopicId> topics, int position, boolean wasPaper, Presence presence) {
    public KnownEntry {
        topics = List.copyOf(topics);
    }

    boolean isListed() {
        return presence == Presence.LISTED;
    }
}
