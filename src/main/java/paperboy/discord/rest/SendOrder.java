package paperboy.discord.rest;

import java.time.Instant;
import java.util.Optional;
import paperboy.digest.GuildId;

/**
 * Whose turn it is when several requests wait: the more urgent first, then what was due earlier, then the server that
 * was served longest ago.
 *
 * @param guild empty where none is known; all of those count as one server
 */
public record SendOrder(Urgency urgency, Instant dueAt, Optional<GuildId> guild) {

    /** Who waits for it, most urgent first. */
    public enum Urgency {
        /** A person who asked just now. */
        PERSON,
        /** The readers of a digest. */
        DIGEST,
        /** Nobody in particular: registration, history. */
        BACKGROUND
    }

    public static SendOrder person() {
        return new SendOrder(Urgency.PERSON, Instant.EPOCH, Optional.empty());
    }

    public static SendOrder digest(Instant dueAt, GuildId guild) {
        return new SendOrder(Urgency.DIGEST, dueAt, Optional.of(guild));
    }

    public static SendOrder background() {
        return new SendOrder(Urgency.BACKGROUND, Instant.EPOCH, Optional.empty());
    }
}
