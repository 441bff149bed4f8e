package paperboy.summary;

import java.util.Optional;

/**
 * Makes one short text out of a paper's title and abstract. Implementations are thread-safe and never throw on hostile
 * text.
 */
public interface Summarizer {

    /**
     * Summarizes one paper.
     *
     * @param title as the source gives it, LaTeX and all; may be empty
     * @param abstractText as the source gives it; may be empty
     * @return cleaned plain text on one line, not yet escaped for Discord; empty when the abstract has nothing to say
     */
    Optional<SummaryText> summarize(String title, String abstractText);
}
