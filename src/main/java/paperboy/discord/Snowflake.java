package paperboy.discord;

import java.time.Instant;

/** Discord's numbers carry their time of birth (https://docs.discord.com/developers/reference#snowflakes). */
final class Snowflake {
    private static final long EPOCH_MILLIS = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    private Snowflake() {}

    /** @throws NumberFormatException if it is no number */
    static Instant bornAt(String snowflake) {
        return Instant.ofEpochMilli((Long.parseUnsignedLong(snowflake) >>> TIME_SHIFT) + EPOCH_MILLIS);
    }
}
