package paperboy.digest;

import paperboy.catalog.Paper;

/**
 * A paper chosen for a digest.
 *
 * @param number how many papers the channel has had with this one
 */
public record PlannedPaper(Paper paper, Novelty novelty, int number) {

    /** Why it was chosen. */
    public enum Novelty {
        /** It appeared after the subscription. */
        NEW,
        /** It was there before, and the channel has not had it. */
        UNREAD
    }
}
