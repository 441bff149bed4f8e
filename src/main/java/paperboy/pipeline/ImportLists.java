package paperboy.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.ImportOutcome;
import paperboy.catalog.ImportReceipt;
import paperboy.catalog.ListKey;
import paperboy.catalog.PastImport;
import paperboy.parse.ListParser;
import paperboy.parse.ParsedList;
import paperboy.storage.CatalogStore;

/**
 * Reads the texts of lists into the database. A text that was imported before changes nothing; one that cannot be read,
 * or that lost more than half of its papers, leaves the last good version. Thread-safe.
 */
public final class ImportLists {
    private static final Logger LOG = LoggerFactory.getLogger(ImportLists.class);

    private final CatalogStore catalog;
    private final HeavyLoss heavyLoss;
    private final ListParser parser = new ListParser();
    /** Which source each list comes from: a second one with the same key would undo the first at every change. */
    private final Map<ListKey, String> sources = new ConcurrentHashMap<>();

    /** Lists that lose more than half of their papers stay as they were. */
    public ImportLists(CatalogStore catalog) {
        this(catalog, HeavyLoss.STOPS);
    }

    /** @param heavyLoss what happens to lists that lose more than half of their papers */
    public ImportLists(CatalogStore catalog, HeavyLoss heavyLoss) {
        this.catalog = catalog;
        this.heavyLoss = heavyLoss;
    }

    /** Brings every list up to its text, one transaction a list. */
    public void run(List<ListText> texts, Instant now) {
        for (ListText text : texts) {
            importText(text, now);
        }
    }

    /** The source is gone or broken: another one may give its lists from now on. */
    public void forget(String source) {
        sources.values().remove(source);
    }

    /** Whether the text is the one imported last, and none was stopped since: its return takes the warning back. */
    private boolean isKnown(ListKey list, String fingerprint) {
        return catalog.fingerprint(list).filter(fingerprint::equals).isPresent()
                && catalog.imports(list, 1).stream().noneMatch(past -> past.fate() == PastImport.Fate.STOPPED);
    }

    private void importText(ListText text, Instant now) {
        ParsedList parsed = parser.parse(text.text(), text.name());
        String owner = sources.putIfAbsent(parsed.list().key(), text.source());
        if (owner != null && !owner.equals(text.source())) {
            LOG.warn(
                    "list passed over source={} has the key {} of source={}; give one of them another key",
                    text.source(),
                    parsed.list().key().value(),
                    owner);
            return;
        }
        if (isKnown(parsed.list().key(), text.fingerprint())) {
            return;
        }
        if (parsed.extent() == ParsedList.Extent.NOTHING) {
            LOG.warn(
                    "list not read source={} reason={}",
                    text.source(),
                    parsed.warnings().get(0).what());
            return;
        }
        ImportOutcome outcome = catalog.importList(parsed.list(), text.source(), text.fingerprint(), now, heavyLoss);
        ImportReceipt receipt = outcome.receipt();
        if (outcome instanceof ImportOutcome.Stopped) {
            LOG.warn(
                    "list not imported, it lost more than half of its papers list={} source={} removed={};"
                            + " if that is right: paperboy import --accept-loss",
                    parsed.list().key().value(),
                    text.source(),
                    receipt.removed());
            return;
        }
        LOG.info(
                "list imported list={} topics={} papers={} added={} removed={} restored={} warnings={}",
                parsed.list().key().value(),
                receipt.topics(),
                receipt.papers(),
                receipt.added(),
                receipt.removed(),
                receipt.restored(),
                parsed.warnings().size());
    }
}
