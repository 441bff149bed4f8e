package paperboy.delivery;

import java.time.Instant;
import java.util.List;
import paperboy.digest.ChannelId;
import paperboy.digest.Digest;

/** A place digests are posted to. Implementations are thread-safe. */
public interface DigestTarget {

    /**
     * Renders a digest and cuts it by the target's limits, losing no paper. Pure: the same digest gives the same pages.
     */
    List<DigestPage> pages(Digest digest);

    /**
     * Puts one page before its readers, at most once per call, and says honestly how it ended. Repeating the call soon
     * with the same marker makes no second message where the target can prevent it.
     */
    PostOutcome post(ChannelId channel, Marker marker, String body);

    /**
     * Looks for a page that may or may not have arrived.
     *
     * @param postedAfter no post of the page was tried before; the search need not go back further
     */
    Sighting find(ChannelId channel, Marker marker, Instant postedAfter);
}
