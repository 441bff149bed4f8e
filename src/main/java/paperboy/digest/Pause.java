package paperboy.digest;

import java.time.Instant;
import java.util.Objects;

/**
 * Why nothing is posted in a channel.
 *
 * @param detail what the target said, for the admin; may be empty
 * @param at since when
 */
public record Pause(Reason reason, String detail, Instant at) {

    /** What happened; each has its own advice in the messages, {@code advice.REASON}. */
    public enum Reason {
        /** An admin asked for it. */
        BY_HAND,
        /** The channel, thread or server no longer exists. */
        CHANNEL_GONE,
        /** We may not see the channel. */
        ACCESS_LOST,
        /** We lack a permission in the channel. */
        PERMISSION_MISSING,
        /** We were removed from the server. */
        BOT_REMOVED
    }

    public Pause {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(at);
    }
}
