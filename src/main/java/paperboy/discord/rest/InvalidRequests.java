package paperboy.discord.rest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts refused requests. Discord bans an address for 10,000 of 401, 403 and 429 in ten minutes
 * (https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans); we stop long
 * before. Some hundred channels that take nothing from us are reason to stop what goes to channels, but none to leave
 * people without answers; those stop later. Times are {@link System#nanoTime} values. Not thread-safe.
 */
final class InvalidRequests {
    static final int MOST = 500;
    /** From here on people are not answered any more either. */
    static final int MOST_AT_ALL = 5000;

    private static final long PERIOD = Duration.ofMinutes(10).toNanos();

    private final Deque<Long> refusedAt = new ArrayDeque<>();

    void refused(long now) {
        refusedAt.addLast(now);
    }

    boolean tooMany(long now) {
        return ofLate(now) >= MOST;
    }

    boolean tooManyForPeople(long now) {
        return ofLate(now) >= MOST_AT_ALL;
    }

    private int ofLate(long now) {
        while (!refusedAt.isEmpty() && now - refusedAt.getFirst() > PERIOD) {
            refusedAt.removeFirst();
        }
        return refusedAt.size();
    }
}
