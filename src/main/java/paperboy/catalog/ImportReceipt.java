package paperboy.catalog;

/**
 * What reading a list into the database changed.
 *
 * @param topics headings of the list now
 * @param papers different papers of the list now
 * @param added papers never seen before in this list
 * @param removed papers that the list no longer holds
 * @param restored papers that had been removed and are back
 * @param moved papers that stand under other topics than before
 * @param retitled papers with another title
 * @param changed papers of which the list says something else
 * @param topicsRenamed topics that kept their number, their subscriptions with it, under another name or place
 * @param merged papers that turned out to be one we knew already
 */
public record ImportReceipt(
        int topics,
        int papers,
        int added,
        int removed,
        int restored,
        int moved,
        int retitled,
        int changed,
        int topicsAdded,
        int topicsRemoved,
        int topicsRenamed,
        int merged) {

    public static ImportReceipt of(ReadingList list, CatalogDiff diff) {
        int papers = (int) diff.papers().stream()
                .filter(paper -> paper.words().kind() == EntryKind.PAPER)
                .count();
        return new ImportReceipt(
                list.topics().size(),
                papers,
                diff.count(Change.Added.class),
                diff.count(Change.Removed.class),
                diff.count(Change.Restored.class),
                diff.count(Change.Moved.class),
                diff.count(Change.Retitled.class),
                diff.count(Change.Changed.class),
                diff.count(Change.TopicAdded.class),
                diff.count(Change.TopicRemoved.class),
                diff.count(Change.TopicRenamed.class),
                diff.merges().size());
    }

    /** Whether more than half of the papers that the list held before leave it. */
    public boolean losesHalf() {
        int before = papers - added - restored + removed;
        return removed * 2 > before;
    }
}
