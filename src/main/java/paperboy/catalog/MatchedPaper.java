package paperboy.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A paper of the version now read, and which one of those that we keep it is.
 *
 * @param known empty for a paper in no list so far
 * @param before what we keep of it in this list; empty if it was never in it
 * @param words what the list says of it
 * @param topics where it stands, in reading order
 * @param position the order of reading, from 0
 * @param learned keys that nothing had so far
 * @param unlearned keys that turned out to be another paper's: the link was corrected
 */
public record MatchedPaper(
        Optional<PaperId> known,
        Optional<KnownEntry> before,
        Entry words,
        List<TopicPath> topics,
        int position,
        List<PaperKey> learned,
        List<PaperKey> unlearned) {
    public MatchedPaper {
        topics = List.copyOf(topics);
        learned = List.copyOf(learned);
        unlearned = List.copyOf(unlearned);
    }
}
