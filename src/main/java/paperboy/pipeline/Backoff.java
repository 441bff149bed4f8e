package paperboy.pipeline;

import java.time.Duration;

/** How long to wait before a question is asked again that was not answered: 10, 20, 40 … minutes, at most a day. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(24);

    private Backoff() {}

    /** @param attempts without an answer, in a row; at least one */
    static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
