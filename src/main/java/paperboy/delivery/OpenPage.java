package paperboy.delivery;

import java.time.Instant;
import java.util.Optional;
import paperboy.digest.ChannelId;

/**
 * A page that has neither been sent nor given up.
 *
 * @param id its number in the ledger
 * @param body what is to be posted, in the target's own form
 * @param attempts posts begun so far
 * @param dueAt when its digest was due
 * @param firstPostedAt when the first post may have left us; empty before any
 */
public record OpenPage(
        long id,
        ChannelId channel,
        int part,
        Marker marker,
        String body,
        Form form,
        PageState state,
        int attempts,
        Instant dueAt,
        Optional<Instant> firstPostedAt) {

    /** How the page is dressed. */
    public enum Form {
        FULL,
        /** As bare text, after the target refused the full form. */
        PLAIN
    }
}
