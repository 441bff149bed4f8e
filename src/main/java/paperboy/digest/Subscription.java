package paperboy.digest;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;
import paperboy.catalog.ListKey;
import paperboy.catalog.Paper;
import paperboy.catalog.Placement;
import paperboy.catalog.TopicId;
import paperboy.catalog.TopicPath;

/**
 * A channel's wish for a topic, subtopics included.
 *
 * @param topicId the topic for good; {@code list} and {@code topic} say where it stands now
 * @param minRating only papers with at least so many stars; empty for all
 * @param since when it was made: papers first seen later are new
 * @param by who made it
 */
public record Subscription(
        ChannelId channel,
        TopicId topicId,
        ListKey list,
        TopicPath topic,
        Mode mode,
        OptionalInt minRating,
        Instant since,
        UserId by) {

    /** What of a topic a channel wants. */
    public enum Mode {
        /** Only papers that appear after the subscription. */
        NEW,
        /** The papers on the list a few a day, new ones in their turn. */
        DRIP,
        /** New papers first, then the drip. */
        BOTH
    }

    public Subscription {
        Objects.requireNonNull(channel);
        Objects.requireNonNull(mode);
    }

    /** Whether the paper stands in the topic and is rated well enough. */
    public boolean covers(Paper paper) {
        return isRatedWell(paper) && standsInTopic(paper);
    }

    private boolean isRatedWell(Paper paper) {
        return minRating.isEmpty()
                || paper.rating()
                        .map(rating -> rating.stars() >= minRating.getAsInt())
                        .orElse(false);
    }

    /** Whether the paper stands in the topic, whatever its rating. */
    boolean standsInTopic(Paper paper) {
        for (Placement place : paper.placements()) {
            if (place.topic().isWithin(topic) && place.list().equals(list)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the paper appeared after the subscription was made. */
    public boolean isNew(Paper paper) {
        return paper.firstSeenAt().isAfter(since);
    }
}
