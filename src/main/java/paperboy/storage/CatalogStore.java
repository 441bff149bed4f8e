package paperboy.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import paperboy.catalog.CatalogDiff;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.ImportOutcome;
import paperboy.catalog.ImportReceipt;
import paperboy.catalog.ListKey;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.catalog.PastImport;
import paperboy.catalog.ReadingList;
import paperboy.catalog.TopicId;

/** The lists, topics and papers that we keep. Thread-safe. */
public final class CatalogStore {
    private final Database database;

    public CatalogStore(Database database) {
        this.database = database;
    }

    /** The fingerprint of the text that was last imported as this list. */
    public Optional<String> fingerprint(ListKey list) {
        return database.read(handle -> handle.createQuery("SELECT digest FROM list WHERE key = :key")
                .bind("key", list.value())
                .mapTo(String.class)
                .findOne());
    }

    /**
     * Makes the stored list equal to the given one, in one transaction, and keeps a receipt. The same text again
     * changes nothing, and leaves no second receipt unless another version was stopped since.
     *
     * @param source where it was read from
     * @param fingerprint of the text it was read from
     * @param loss what to do where more than half of the list's papers would leave
     * @return with {@link HeavyLoss#STOPS}, it may be that nothing was changed
     */
    public ImportOutcome importList(ReadingList list, String source, String fingerprint, Instant now, HeavyLoss loss) {
        return database.write(handle -> {
            long listId = ListRows.id(handle, list, source, now);
            CatalogDiff diff = CatalogDiff.between(new KnownRows(handle, listId).of(list), list);
            ImportReceipt receipt = ImportReceipt.of(list, diff);
            ImportRows imports = new ImportRows(handle);
            if (diff.isEmpty() && ListRows.isFrom(handle, listId, fingerprint) && !imports.isStopped(list.key())) {
                return new ImportOutcome.Imported(receipt, diff);
            }
            boolean stops = loss == HeavyLoss.STOPS && receipt.losesHalf();
            PastImport.Fate fate = stops ? PastImport.Fate.STOPPED : PastImport.Fate.IMPORTED;
            if (!stops) {
                ListRows.write(handle, listId, list, source, fingerprint, now);
                new ListImport(handle, listId, now.toEpochMilli()).apply(diff);
            }
            imports.write(listId, new PastImport(list.key(), now, source, fate, receipt), fingerprint);
            return stops ? new ImportOutcome.Stopped(receipt, diff) : new ImportOutcome.Imported(receipt, diff);
        });
    }

    /** The receipts of a list, the latest first. */
    public List<PastImport> imports(ListKey list, int most) {
        return database.read(handle -> new ImportRows(handle).latest(list, most));
    }

    /** Every paper that stands in a list now, in reading order. */
    public List<Paper> papers() {
        return database.read(handle -> new PaperRows(handle).all());
    }

    /** The papers with these numbers that stand in a list now, in reading order. */
    public List<Paper> papers(List<PaperId> ids) {
        return database.read(handle -> new PaperRows(handle).of(ids));
    }

    /** The paper with this number that stands in a list now; for a paper that turned out to be another, that one. */
    public Optional<Paper> paper(PaperId id) {
        return database.read(handle -> {
            PaperRows papers = new PaperRows(handle);
            return papers.of(List.of(papers.current(id))).stream().findFirst();
        });
    }

    /** Every topic that stands in a list now, in reading order, each list's own topic first. */
    public List<ListedTopic> topics() {
        return database.read(handle -> new TopicRows(handle).all());
    }

    public Optional<ListedTopic> topic(TopicId id) {
        return topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }
}
