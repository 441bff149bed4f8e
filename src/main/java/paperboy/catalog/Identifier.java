package paperboy.catalog;

/**
 * What a publisher or archive calls a paper. Two papers with one identifier are one paper, wherever they are linked
 * from.
 */
public sealed interface Identifier
        permits AnthologyId, ArxivId, CvfId, Doi, NeuripsId, OpenReviewId, PmlrId, SemanticScholarId {

    /** Kind and value, such as {@code arxiv:1906.03516}; equal for all spellings of one identifier. */
    String key();

    /** The paper's canonical page. */
    String url();
}
