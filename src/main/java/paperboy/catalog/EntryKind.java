package paperboy.catalog;

/** What an entry is. */
public enum EntryKind {
    PAPER,
    /** A tool, blog, course, data set: worth a link, never delivered as a paper. */
    RESOURCE
}
