package paperboy.catalog;

/** How looking a paper up at a metadata source ended. */
public sealed interface Finding {

    /** The source knows the paper. */
    record Found(Facts facts) implements Finding {}

    /** The source does not know it, and said so. */
    record Absent() implements Finding {}

    /**
     * The source did not answer, or not so that it could be read; that says nothing of the paper.
     *
     * @param why for the log and for the operator
     */
    record Failed(String why) implements Finding {}
}
