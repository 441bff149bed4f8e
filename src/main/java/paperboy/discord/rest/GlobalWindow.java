package paperboy.discord.rest;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The limit over everything we send, kept as the server sees it. A request arrives some time between its leaving and
 * its answer; so its place is free again one second after the answer, less the shortest round trip of late, for what
 * follows has to travel as well. However much networks and machines stutter, no second at the server holds more than
 * {@code perSecond} arrivals. A small gap between departures spreads them.
 *
 * <p>Times are {@link System#nanoTime} values. Not thread-safe.
 */
final class GlobalWindow {
    private static final long SECOND = 1_000_000_000L;
    /** How much faster than the average pace departures may follow each other. */
    private static final double HASTE = 1.25;
    /** Part of the shortest round trip that is relied upon: a shorter one may come. */
    private static final double TRUST = 0.95;

    private static final int ROUND_TRIPS = 128;

    private final int perSecond;
    private final long gap;
    private final Deque<Long> freeAt = new ArrayDeque<>();
    private final long[] roundTrips = new long[ROUND_TRIPS];
    private int measured;
    private int inFlight;
    private long nextDeparture;
    private long blockedUntil;

    GlobalWindow(int perSecond, long now) {
        this.perSecond = perSecond;
        gap = (long) (SECOND / (perSecond * HASTE));
        nextDeparture = now;
        blockedUntil = now;
    }

    /** Nanoseconds until the next request may leave; {@link Long#MAX_VALUE} if not before an answer has come. */
    long delay(long now) {
        while (!freeAt.isEmpty() && freeAt.getFirst() - now <= 0) {
            freeAt.removeFirst();
        }
        if (blocked(now) > 0) {
            return blocked(now);
        }
        if (inFlight + freeAt.size() < perSecond) {
            return Math.max(0, nextDeparture - now);
        }
        return freeAt.isEmpty() ? Long.MAX_VALUE : freeAt.getFirst() - now;
    }

    void left(long now) {
        inFlight++;
        nextDeparture = now + gap;
    }

    /** It arrived, at the latest now. */
    void answered(long leftAt, long now) {
        roundTrips[measured % ROUND_TRIPS] = now - leftAt;
        measured++;
        occupyUntil(now + SECOND - (long) (TRUST * Math.min(shortestRoundTrip(), SECOND / 2)));
    }

    /** It may have arrived, and may still be on its way for a while. */
    void unanswered(long now) {
        occupyUntil(now + 2 * SECOND);
    }

    /** It never left. */
    void cancelled() {
        inFlight--;
    }

    void blockUntil(long until) {
        if (until - blockedUntil > 0) {
            blockedUntil = until;
        }
    }

    /** Nanoseconds for which Discord has refused everything; zero if it has not. */
    long blocked(long now) {
        return Math.max(0, blockedUntil - now);
    }

    private void occupyUntil(long until) {
        inFlight--;
        boolean later = freeAt.isEmpty() || until - freeAt.getLast() >= 0;
        freeAt.addLast(later ? until : freeAt.getLast());
    }

    private long shortestRoundTrip() {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < Math.min(measured, ROUND_TRIPS); i++) {
            shortest = Math.min(shortest, roundTrips[i]);
        }
        return shortest;
    }
}
