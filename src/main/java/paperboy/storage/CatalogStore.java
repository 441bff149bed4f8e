package paperboy.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.ImportReceipt;
import paperboy.catalog.ListKey;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
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
     * Makes the stored list equal to the given one, in one transaction. Papers that left are marked, not deleted.
     *
     * @param source where it was read from
     * @param fingerprint of the text it was read from
     */
    public ImportReceipt importList(ReadingList list, String source, String fingerprint, Instant now) {
        return database.write(
                handle -> new ListImport(handle, writeList(handle, list, source, fingerprint, now), now).apply(list));
    }

    private static long writeList(Handle handle, ReadingList list, String source, String fingerprint, Instant now) {
        return handle.createQuery("""
                        INSERT INTO list (key, title, source, digest, imported_at)
                        VALUES (:key, :title, :source, :digest, :now)
                        ON CONFLICT (key) DO UPDATE
                        SET title = excluded.title, source = excluded.source, digest = excluded.digest,
                            imported_at = excluded.imported_at
                        RETURNING list_id
                        """)
                .bind("key", list.key().value())
                .bind("title", list.title())
                .bind("source", source)
                .bind("digest", fingerprint)
                .bind("now", now.toEpochMilli())
                .mapTo(long.class)
                .one();
    }

    /** Every paper that stands in a list now, in reading order. */
    public List<Paper> papers() {
        return database.read(handle -> new PaperRows(handle).all());
    }

    /** The papers with these numbers that stand in a list now, in reading order. */
    public List<Paper> papers(List<PaperId> ids) {
        return database.read(handle -> new PaperRows(handle).of(ids));
    }

    public Optional<Paper> paper(PaperId id) {
        return papers(List.of(id)).stream().findFirst();
    }

    /** Every topic that stands in a list now, in reading order, each list's own topic first. */
    public List<ListedTopic> topics() {
        return database.read(handle -> new TopicRows(handle).all());
    }

    public Optional<ListedTopic> topic(TopicId id) {
        return topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }
}
