package paperboy.discord.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.discord.rest.Answer.NotSent;
import paperboy.discord.rest.Answer.NotSent.Reason;
import paperboy.discord.rest.Answer.RateLimited;
import paperboy.discord.rest.RateHeaders.Refusal;
import paperboy.discord.rest.RateHeaders.Scope;
import paperboy.discord.rest.SendQueue.Turn;

/** Where threads wait for their turn to send, and where sending is stopped. Thread-safe. */
final class SendGate {
    private static final Logger LOG = LoggerFactory.getLogger(SendGate.class);

    /** What waiting came to. */
    sealed interface Admission {
        record Go(Turn turn) implements Admission {}

        record Held(Answer answer) implements Admission {}
    }

    private enum State {
        OPEN,
        UNAUTHORIZED,
        CLOSED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LongSupplier nanoTime;
    private final long patience;
    private final SendQueue queue;
    private final InvalidRequests invalid = new InvalidRequests();
    private State state = State.OPEN;

    SendGate(RestSettings settings, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        patience = settings.patience().toNanos();
        queue = new SendQueue(settings.perSecond(), settings.inFlight(), nanoTime.getAsLong());
    }

    /** Waits until the call may leave. Whoever gets {@code Go} must tell how it ended. */
    Admission enter(Call call, SendOrder order) {
        return locked(() -> {
            Turn turn = queue.join(call, order);
            Answer held = await(turn, nanoTime.getAsLong() + patience);
            if (turn.granted()) {
                return new Admission.Go(turn);
            }
            queue.leave(turn);
            return new Admission.Held(held);
        });
    }

    /** Lets the lock go while waiting. The answer is of use only if the turn was not granted. */
    private Answer await(Turn turn, long until) {
        while (true) {
            long now = nanoTime.getAsLong();
            Optional<NotSent> stopped = stopped(now);
            if (stopped.isPresent() && !turn.granted()) {
                return stopped.get();
            }
            long again = grant(turn, now);
            Duration own = queue.ownDelay(turn.call, now);
            if (turn.granted() || now - until >= 0 || own.toNanos() > until - now) {
                return new RateLimited(own, "its turn did not come in time");
            }
            try {
                boolean woken = changed.await(Math.min(again, until - now), TimeUnit.NANOSECONDS);
                LOG.trace("woken={}", woken);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new NotSent(Reason.INTERRUPTED, "interrupted while waiting to send");
            }
        }
    }

    /**
     * Wakes the others only if one of them may leave: waiters that wake each other for nothing would never sleep.
     *
     * @return nanoseconds until it is worth asking again
     */
    private long grant(Turn own, long now) {
        boolean before = own.granted();
        long grants = queue.grants();
        long again = queue.grant(now);
        long toOthers = queue.grants() - grants - (own.granted() == before ? 0 : 1);
        if (toOthers > 0) {
            changed.signalAll();
        }
        return again;
    }

    /**
     * An answer came.
     *
     * @return for a 429, how long to wait
     */
    Duration answered(Turn turn, int status, RateHeaders told) {
        return locked(() -> {
            count(status, told);
            if (status == 401) {
                state = state == State.CLOSED ? state : State.UNAUTHORIZED;
                LOG.debug("Discord does not accept the token: sending stops");
            }
            Duration wait = queue.answered(turn, told, nanoTime.getAsLong());
            changed.signalAll();
            return wait;
        });
    }

    void unanswered(Turn turn) {
        locked(() -> {
            queue.unanswered(turn, nanoTime.getAsLong());
            changed.signalAll();
            return turn;
        });
    }

    void cancelled(Turn turn) {
        locked(() -> {
            queue.cancelled(turn);
            changed.signalAll();
            return turn;
        });
    }

    /** An answer came to a call that did not pass the queue. */
    void answeredOutside(int status, RateHeaders told) {
        locked(() -> {
            count(status, told);
            return status;
        });
    }

    /** Why nothing may be sent now; empty while it may. */
    Optional<NotSent> stopped() {
        return locked(() -> stopped(nanoTime.getAsLong()));
    }

    /** The same for the answer to a person, who is left without one only when a ban is near. */
    Optional<NotSent> stoppedForPeople() {
        return locked(() -> unable().or(() ->
                tooManyRefusals(invalid.tooManyForPeople(nanoTime.getAsLong()), InvalidRequests.MOST_AT_ALL)));
    }

    void close() {
        locked(() -> {
            state = State.CLOSED;
            changed.signalAll();
            return state;
        });
    }

    private void count(int status, RateHeaders told) {
        boolean shared =
                told.refusal().map(Refusal::scope).filter(Scope.SHARED::equals).isPresent();
        long now = nanoTime.getAsLong();
        if ((status == 401 || status == 403 || status == 429) && !shared) {
            boolean before = invalid.tooMany(now);
            invalid.refused(now);
            if (!before && invalid.tooMany(now)) {
                LOG.error("{} requests refused in ten minutes: sending stops for a while", InvalidRequests.MOST);
            }
        }
    }

    private Optional<NotSent> stopped(long now) {
        return unable().or(() -> tooManyRefusals(invalid.tooMany(now), InvalidRequests.MOST));
    }

    private static Optional<NotSent> tooManyRefusals(boolean reached, int most) {
        return reached
                ? Optional.of(new NotSent(Reason.TOO_MANY_REFUSALS, most + " requests refused in ten minutes"))
                : Optional.empty();
    }

    private Optional<NotSent> unable() {
        if (state == State.UNAUTHORIZED) {
            return Optional.of(new NotSent(Reason.UNAUTHORIZED, "Discord does not accept the token"));
        }
        if (state == State.CLOSED) {
            return Optional.of(new NotSent(Reason.INTERRUPTED, "closing"));
        }
        return Optional.empty();
    }

    private <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }
}
