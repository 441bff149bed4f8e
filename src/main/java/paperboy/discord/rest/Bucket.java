package paperboy.discord.rest;

import paperboy.discord.rest.RateHeaders.Allowance;

/**
 * A limit of Discord's on one place: so many requests until the next reset. Learned from answers; before the first one,
 * a single request goes ahead to ask. Times are {@link System#nanoTime} values. Not thread-safe.
 */
final class Bucket {
    private static final int UNKNOWN = -1;

    private int limit = UNKNOWN;
    private int remaining;
    private long resetAt;
    private long blockedUntil;
    private int inFlight;

    Bucket(long now) {
        resetAt = now;
        blockedUntil = now;
    }

    /** Nanoseconds until the next request may leave; {@link Long#MAX_VALUE} if not before an answer has come. */
    long delay(long now) {
        if (blockedUntil - now > 0) {
            return blockedUntil - now;
        }
        if (limit == UNKNOWN) {
            return inFlight == 0 ? 0 : Long.MAX_VALUE;
        }
        if (resetAt - now <= 0) {
            return inFlight < limit ? 0 : Long.MAX_VALUE;
        }
        return inFlight < remaining ? 0 : resetAt - now;
    }

    void left() {
        inFlight++;
    }

    void answered() {
        inFlight--;
    }

    /** Takes over what an answer told; the less generous of two answers about one period holds. */
    void learn(Allowance told, long now) {
        boolean samePeriod = limit != UNKNOWN && resetAt - now > 0;
        long toldReset = now + told.resetAfter().toNanos();
        remaining = samePeriod ? Math.min(remaining, told.remaining()) : told.remaining();
        resetAt = samePeriod && resetAt - toldReset > 0 ? resetAt : toldReset;
        limit = Math.max(1, told.limit());
    }

    void blockUntil(long until) {
        if (until - blockedUntil > 0) {
            blockedUntil = until;
        }
    }

    /** Whether forgetting it loses nothing. */
    boolean isIdle(long now) {
        return inFlight == 0 && blockedUntil - now <= 0 && resetAt - now <= 0;
    }
}
