package paperboy.discord.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paperboy.digest.GuildId;
import paperboy.discord.rest.RateHeaders.Refusal;
import paperboy.discord.rest.RateHeaders.Scope;

/**
 * Decides which waiting call leaves next, and when: within the limit over everything, within its bucket, so many at
 * once, in {@link SendOrder}. Does not wait itself: times are {@link System#nanoTime} values given by the caller. Not
 * thread-safe.
 */
final class SendQueue {
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 8;

    /** One call's place in the queue. */
    static final class Turn {
        final Call call;
        final SendOrder order;
        private final long number;
        private @Nullable Bucket bucket;
        private long leftAt;

        private Turn(Call call, SendOrder order, long number) {
            this.call = call;
            this.order = order;
            this.number = number;
        }

        boolean granted() {
            return bucket != null;
        }
    }

    private final int mostInFlight;
    private final GlobalWindow window;
    private final Buckets buckets = new Buckets();
    private final List<Turn> waiting = new ArrayList<>();
    private final Map<Optional<GuildId>, Long> servedAt = new HashMap<>();
    private final Comparator<Turn> earlier = Comparator.<Turn, SendOrder.Urgency>comparing(turn -> turn.order.urgency())
            .thenComparing(turn -> turn.order.dueAt())
            .thenComparing(this::lastServed)
            .thenComparing(turn -> turn.number);
    private int inFlight;
    private long turns;
    private long grants;
    private int untoldRefusals;

    SendQueue(int perSecond, int mostInFlight, long now) {
        this.mostInFlight = mostInFlight;
        window = new GlobalWindow(perSecond, now);
    }

    Turn join(Call call, SendOrder order) {
        Turn turn = new Turn(call, order, turns++);
        waiting.add(turn);
        return turn;
    }

    /** Gives up a place that was not granted. */
    void leave(Turn turn) {
        waiting.remove(turn);
        if (waiting.isEmpty()) {
            servedAt.clear();
        }
    }

    /**
     * Grants whatever may leave now.
     *
     * @return nanoseconds until it is worth asking again; {@link Long#MAX_VALUE} if not before an answer has come
     */
    long grant(long now) {
        while (inFlight < mostInFlight) {
            long delay = window.delay(now);
            if (delay > 0) {
                return delay;
            }
            long soonest = Long.MAX_VALUE;
            Turn next = null;
            for (Turn turn : waiting) {
                long wait = buckets.of(turn.call, now).delay(now);
                soonest = Math.min(soonest, wait);
                if (wait == 0 && (next == null || earlier.compare(turn, next) < 0)) {
                    next = turn;
                }
            }
            if (next == null) {
                return soonest;
            }
            depart(next, now);
        }
        return Long.MAX_VALUE;
    }

    private void depart(Turn turn, long now) {
        Bucket bucket = buckets.of(turn.call, now);
        bucket.left();
        window.left(now);
        turn.bucket = bucket;
        turn.leftAt = now;
        inFlight++;
        servedAt.put(turn.order.guild(), ++grants);
        leave(turn);
    }

    /** How many turns were granted so far. */
    long grants() {
        return grants;
    }

    /**
     * How long this call has to wait whatever else waits: for its own bucket, and until a refusal of everything ends.
     */
    Duration ownDelay(Call call, long now) {
        long delay = buckets.of(call, now).delay(now);
        long known = delay == Long.MAX_VALUE ? 0 : delay;
        return Duration.ofNanos(Math.max(known, window.blocked(now)));
    }

    /**
     * Learns from an answer.
     *
     * @return for a 429, how long to wait; zero otherwise
     */
    Duration answered(Turn turn, RateHeaders told, long now) {
        window.answered(turn.leftAt, now);
        back(turn);
        told.bucket().ifPresent(name -> buckets.name(turn.call, name));
        Bucket bucket = buckets.of(turn.call, now);
        told.allowance().ifPresent(allowance -> bucket.learn(allowance, now));
        if (told.refusal().isEmpty()) {
            untoldRefusals = 0;
            return Duration.ZERO;
        }
        Refusal refusal = told.refusal().get();
        Duration wait = refusal.retryAfter().orElseGet(this::backoff);
        if (refusal.scope() == Scope.GLOBAL) {
            window.blockUntil(now + wait.toNanos());
        } else {
            bucket.blockUntil(now + wait.toNanos());
        }
        return wait;
    }

    /** It left, and nobody knows whether it arrived. */
    void unanswered(Turn turn, long now) {
        window.unanswered(now);
        back(turn);
    }

    /** It was granted but never left. */
    void cancelled(Turn turn) {
        window.cancelled();
        back(turn);
    }

    private void back(Turn turn) {
        inFlight--;
        if (turn.bucket != null) {
            turn.bucket.answered();
        }
    }

    private Duration backoff() {
        Duration wait = FIRST_BACKOFF.multipliedBy(1L << untoldRefusals);
        untoldRefusals = Math.min(untoldRefusals + 1, MOST_DOUBLINGS);
        return wait;
    }

    private long lastServed(Turn turn) {
        return servedAt.getOrDefault(turn.order.guild(), 0L);
    }
}
