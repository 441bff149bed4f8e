package paperboy.metadata;

import java.time.Duration;

/**
 * Keeps a pause between the end of one answer and the next request to the same service. Not thread-safe: its door lets
 * one request through at a time.
 */
final class RequestPacer {
    private final Duration pause;
    private final TimeSource time;
    private boolean asked;
    private long answeredAt;

    RequestPacer(Duration pause, TimeSource time) {
        this.pause = pause;
        this.time = time;
    }

    /** Waits until a request may be sent; the first one may at once. */
    void awaitTurn() throws InterruptedException {
        if (!asked) {
            return;
        }
        long left = pause.toNanos() - (time.nanos() - answeredAt);
        while (left > 0) {
            time.sleep(Duration.ofNanos(left));
            left = pause.toNanos() - (time.nanos() - answeredAt);
        }
    }

    /** An answer has ended, one way or the other. */
    void answered() {
        asked = true;
        answeredAt = time.nanos();
    }
}
