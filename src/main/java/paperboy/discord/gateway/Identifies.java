package paperboy.discord.gateway;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * How often we began a session of late. Resuming one, and what never reached Discord, is free
 * (https://docs.discord.com/developers/events/gateway#identifying). Thread-safe.
 */
final class Identifies {
    private static final long DAY = Duration.ofDays(1).toNanos();

    private final LongSupplier nanoTime;
    private final Deque<Long> at = new ArrayDeque<>();

    Identifies(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Counts one more.
     *
     * @return how many there were within a day
     */
    synchronized int count() {
        long now = nanoTime.getAsLong();
        at.addLast(now);
        while (now - at.getFirst() > DAY) {
            at.removeFirst();
        }
        return at.size();
    }
}
