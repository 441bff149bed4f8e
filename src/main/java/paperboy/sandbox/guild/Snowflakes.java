package paperboy.sandbox.guild;

import java.time.Clock;

/**
 * Discord's ids: milliseconds since 2015, then a counter (https://docs.discord.com/developers/reference#snowflakes).
 * Each is greater than the one before. Thread-safe.
 */
public final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;

    private final Clock clock;
    private long last;

    public Snowflakes(Clock clock) {
        this.clock = clock;
    }

    public synchronized long next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH) << 22);
        return last;
    }
}
