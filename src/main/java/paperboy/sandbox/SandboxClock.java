package paperboy.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs with the system's, but ahead of it by as much as was asked for: the time of a bot whose next day is
 * tried today. Thread-safe.
 */
public final class SandboxClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> ahead;

    private SandboxClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /** A clock in UTC that shows the system's time until it is advanced. */
    public static SandboxClock create() {
        return new SandboxClock(Clock.system(ZoneOffset.UTC), new AtomicReference<>(Duration.ZERO));
    }

    /** Jumps to this instant and runs on from there; never back. */
    public void advanceTo(Instant instant) {
        Duration wanted = Duration.between(base.instant(), instant);
        ahead.accumulateAndGet(wanted, (now, then) -> now.compareTo(then) >= 0 ? now : then);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** The same clock in another zone: advancing one advances both. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new SandboxClock(base.withZone(zone), ahead);
    }
}
