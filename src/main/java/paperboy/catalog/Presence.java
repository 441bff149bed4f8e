package paperboy.catalog;

/** Whether a list, when it was read last, held what we keep of it. */
public enum Presence {
    LISTED,
    REMOVED
}
