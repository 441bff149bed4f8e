package paperboy.delivery;

import java.time.Duration;

/** How a post ended, as far as we can know. */
public sealed interface PostOutcome {

    /** It stands in the channel. */
    record Posted(String messageId) implements PostOutcome {}

    /** It certainly did not arrive; trying again is safe, not before {@code retryAfter} has passed. */
    record NotPosted(String why, Duration retryAfter) implements PostOutcome {}

    /** The target said no, and will say no again until somebody changes something. */
    record Refused(Refusal reason, String detail) implements PostOutcome {}

    /** It may have arrived: no answer, or one that does not tell. */
    record Unknown(String why) implements PostOutcome {}
}
