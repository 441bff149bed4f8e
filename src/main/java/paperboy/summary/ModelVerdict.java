package paperboy.summary;

/** Whether the words of a language model may be shown. */
public sealed interface ModelVerdict {

    /** They may. */
    record Accepted(SummaryText summary) implements ModelVerdict {}

    /**
     * They may not; the key sentence stands in.
     *
     * @param why for the log
     */
    record Refused(String why) implements ModelVerdict {}
}
