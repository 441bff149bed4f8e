package paperboy.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How a long-running command ends: by itself, with a code, or because the operating system asks (SIGTERM, Ctrl+C), with
 * code 0 after everything was closed. Thread-safe.
 */
final class Ending {
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Ending() {}

    /**
     * Listens to the operating system from now on.
     *
     * @param patience how long closing may take when asked from outside
     */
    static Ending listen(Duration patience) {
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending.asked(patience), "ending"));
        return ending;
    }

    /** One that the operating system does not know of. */
    static Ending unheard() {
        return new Ending();
    }

    /** Ends the command with this code; the first one counts. */
    void end(int exitCode) {
        code.complete(exitCode);
    }

    /** Waits for the end and gives its code. */
    int await() {
        return code.join();
    }

    /** Waits so long, less if the end comes; says whether it has come. */
    boolean comesWithin(Duration time) {
        try {
            code.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Waits for work that others do; empty if the end comes first. What the work throws, this throws. */
    <T> Optional<T> unlessItComesBefore(CompletableFuture<T> work) {
        CompletableFuture.anyOf(code, work).handle((done, failed) -> done).join();
        return code.isDone() ? Optional.empty() : Optional.of(work.join());
    }

    /** Everything is closed. */
    void closed() {
        closed.countDown();
    }

    private void asked(Duration patience) {
        boolean endingByItself = closed.getCount() == 0 || !code.complete(Exit.DONE);
        if (endingByItself) {
            return;
        }
        try {
            boolean inTime = closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            // A signal would make the exit code 143; a stop that went well is no failure.
            Runtime.getRuntime().halt(inTime ? Exit.DONE : Exit.FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
