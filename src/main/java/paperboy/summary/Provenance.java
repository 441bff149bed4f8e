package paperboy.summary;

/**
 * Where a summary is from; every card that shows a summary labels it with this. In the order of trust, the most trusted
 * first.
 */
public enum Provenance {
    /** The note that the curator wrote in the reading list, verbatim. */
    CURATOR,
    /** The short summary that the authors gave with the paper. */
    AUTHORS,
    /** A sentence of the abstract in the abstract's own words. */
    ABSTRACT,
    /** The generated summary that an index of papers publishes. */
    INDEX,
    /** Words of the operator's language model that were checked against the abstract. */
    LANGUAGE_MODEL
}
