package paperboy.discord.rest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts refused requests. Discord bans an address for 10,000 of 401, 403 and 429 in ten minutes
 * (https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans); we stop long
 * before. Times are {@link System#nanoTime} values. Not thread-safe.
 */
final class InvalidRequests {
    static final int MOST = 500;
    private static final long PERIOD = Duration.ofMinutes(10).toNanos();

    private final Deque<Long> refusedAt = new ArrayDeque<>();

    void refused(long now) {
        refusedAt.addLast(now);
    }

    boolean tooMany(long now) {
        while (!refusedAt.isEmpty() && now - refusedAt.getFirst() > PERIOD) {
            refusedAt.removeFirst();
        }
        return refusedAt.size() >= MOST;
    }
}
