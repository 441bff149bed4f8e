package paperboy.catalog;

/**
 * What reading a list into the database changed.
 *
 * @param topics headings of the list now
 * @param papers different papers of the list now
 * @param added papers never seen before in this list
 * @param removed papers that the list no longer holds
 * @param restored papers that had been removed and are back
 */
public record ImportReceipt(int topics, int papers, int added, int removed, int restored) {}
