package paperboy.catalog;

/** What a link of an entry leads to. */
public enum LinkRole {
    PAPER,
    CODE,
    REVIEW,
    DISCUSSION,
    PROJECT,
    OTHER
}
