package paperboy.metadata;

import java.time.Duration;

/** Elapsed time, and waiting. */
public interface TimeSource {

    /** Nanoseconds since some moment; only differences mean anything. */
    long nanos();

    /** Returns when the time is over. */
    void sleep(Duration time) throws InterruptedException;

    /** The machine's. */
    static TimeSource system() {
        return new TimeSource() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
            }
        };
    }
}
