package paperboy.metadata;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import paperboy.storage.Rest;

/**
 * How long a service is left alone after it failed: 30, 60, 150 seconds; with the fourth failure in a row a breaker
 * opens for an hour and then lets one request try. When it has opened three times without an answer between, the
 * service is left alone for a day. What the service itself asks for holds if it is longer. Not thread-safe.
 */
final class Patience {
    private static final List<Duration> BACKOFF =
            List.of(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(150));
    private static final int FAILURES_TO_OPEN = BACKOFF.size() + 1;
    private static final Duration OPEN = Duration.ofHours(1);
    static final Duration GIVEN_UP = Duration.ofHours(24);
    private static final int OPENINGS_TO_GIVE_UP = 3;
    /**
     * The breaker lets a try through a little before our rest ends, so that the two never disagree about the moment.
     */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private final CircuitBreaker breaker;
    private final Duration longest;
    private final Clock clock;
    private int failures;
    private int openings;
    private @Nullable Rest rest;

    /** @param longest how long the service is left alone at most, unless it asks for more; usually {@link #GIVEN_UP} */
    Patience(String service, Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                FAILURES_TO_OPEN, FAILURES_TO_OPEN, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(
                                opening -> openFor(opening).minus(AHEAD).toMillis())
                        .clock(clock)
                        .build());
    }

    /** How long no request may be sent; empty if one may. Whoever asks and may, sends one. */
    Optional<Rest> rest(Instant now) {
        if (rest != null && rest.until().isAfter(now)) {
            return Optional.of(rest);
        }
        if (breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        return Optional.of(new Rest(now.plus(AHEAD), rest == null ? "failing" : rest.why()));
    }

    /** The request was answered. */
    void answered() {
        breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        failures = 0;
        openings = 0;
        rest = null;
    }

    /**
     * The request was not answered.
     *
     * @param atLeast how long the service wants to be left alone
     */
    Rest failed(String why, Duration atLeast) {
        breaker.onError(0, TimeUnit.MILLISECONDS, new IllegalStateException(why));
        failures++;
        Duration wait = BACKOFF.get(Math.min(failures, BACKOFF.size()) - 1);
        if (breaker.getState() == CircuitBreaker.State.OPEN) {
            openings++;
            wait = openFor(openings);
        }
        Rest until = new Rest(clock.instant().plus(wait.compareTo(atLeast) > 0 ? wait : atLeast), why);
        rest = until;
        return until;
    }

    private Duration openFor(int opening) {
        Duration wait = opening < OPENINGS_TO_GIVE_UP ? OPEN : GIVEN_UP;
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
