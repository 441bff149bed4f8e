package paperboy.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import paperboy.digest.ChannelPlan;
import paperboy.digest.Pause;

/**
 * How the deliveries to a channel stand.
 *
 * @param last the latest digest that went out whole; empty if none did
 * @param waiting pages that are claimed and not settled, first due first
 * @param dead pages given up in the last 7 days, latest first
 * @param missed local dates on which no digest came in time, latest first
 */
public record ChannelStatus(
        ChannelPlan plan, Optional<Sent> last, List<Waiting> waiting, List<Dead> dead, List<String> missed) {

    /** A digest that went out. */
    public record Sent(String occasion, Instant at, int papers) {}

    /**
     * A page on its way.
     *
     * @param reason what stopped its last try; empty before any
     * @param nextTryAt empty for: at the next tick
     */
    public record Waiting(
            String occasion, PageState state, int attempts, Optional<String> reason, Optional<Instant> nextTryAt) {}

    /** A page given up. */
    public record Dead(String occasion, String reason, Instant at) {}

    /** Whether nothing needs attention; a pause that an admin asked for does not. */
    public boolean isWell() {
        boolean stopped = plan.pause()
                .filter(pause -> pause.reason() != Pause.Reason.BY_HAND)
                .isPresent();
        return !stopped && dead.isEmpty();
    }

    public ChannelStatus {
        waiting = List.copyOf(waiting);
        dead = List.copyOf(dead);
        missed = List.copyOf(missed);
    }
}
