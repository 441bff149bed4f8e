package paperboy.source;

import java.time.Instant;
import java.util.List;

/** One configured source. Remembers what it gave, to say what changed; not thread-safe. */
interface ListSource {

    /** The outcomes of its texts in a stable order; never empty, never an exception. */
    List<SourceOutcome> read(Instant now);

    /** Forgets what it gave, so that the next reading gives everything anew. */
    void again();
}
