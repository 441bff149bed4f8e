package paperboy.storage;

import java.time.Instant;
import java.util.Objects;
import paperboy.catalog.PaperId;

/**
 * How asking a source for a paper last ended.
 *
 * @param subject what it was asked by, such as an arXiv id
 * @param attempts how many times in a row it failed
 * @param nextAt not to be asked again before
 */
public record Lookup(PaperId paper, String subject, State state, int attempts, Instant nextAt) {
    /** What is known since. */
    public enum State {
        FOUND,
        ABSENT,
        FAILED
    }

    public Lookup {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(state);
    }
}
