package paperboy.pipeline;

import java.util.List;
import java.util.Optional;
import paperboy.catalog.Paper;

/**
 * A service that knows papers. Implementations are thread-safe, keep the service's own pace, and never throw for what
 * the network does.
 */
public interface MetadataSource {

    /** What it is called and how it is asked; always the same. */
    SourceTerms terms();

    /** Its name in the database and in the order of trust. */
    default String name() {
        return terms().name();
    }

    /** What it is asked by for this paper, such as an arXiv id; empty if it cannot know the paper. */
    Optional<String> subject(Paper paper);

    /**
     * Asks about papers, and waits for its turn and for the answer: some seconds, at most about a minute a request.
     *
     * @param subjects at most as many as its terms allow, each once
     */
    SourceAnswer ask(List<String> subjects);
}
