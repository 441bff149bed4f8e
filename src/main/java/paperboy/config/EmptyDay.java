package paperboy.config;

/** What a channel sees on a day without papers for it. */
public enum EmptyDay {
    /** Nothing. */
    SILENT,
    /** One line on the first such day, nothing on those after it. */
    NOTE
}
