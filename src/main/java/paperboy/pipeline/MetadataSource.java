package paperboy.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import paperboy.catalog.Paper;

/**
 * A service that knows papers. Implementations are thread-safe, keep the service's own pace, and never throw for what
 * the network does.
 */
public interface MetadataSource {

    /** Names it in the database and in the order of trust, such as {@code arxiv}; never changes. */
    String name();

    /** What it is asked by for this paper, such as an arXiv id; empty if it cannot know the paper. */
    Optional<String> subject(Paper paper);

    /** How many papers one question may be about. */
    int batchSize();

    /** How long what it told stays fresh. */
    Duration freshFor();

    /**
     * Asks about papers, and waits for its turn and for the answer: some seconds, at most about a minute a request.
     *
     * @param subjects at most {@link #batchSize}, each once
     */
    SourceAnswer ask(List<String> subjects);
}
