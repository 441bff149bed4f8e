package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.ImportReceipt;
import paperboy.catalog.ListKey;
import paperboy.catalog.PastImport;

/** Keeps the receipt of every import. */
final class ImportRows {
    private final Handle handle;

    ImportRows(Handle handle) {
        this.handle = handle;
    }

    /** Writes a receipt; a list that is stopped again and again on the same text has one. */
    void write(long listId, PastImport past, String fingerprint) {
        if (past.fate() == PastImport.Fate.STOPPED && isStoppedOn(listId, fingerprint)) {
            return;
        }
        ImportReceipt receipt = past.receipt();
        handle.createUpdate("""
                        INSERT INTO list_import (list_id, outcome, imported_at, source, digest, topics, papers, added,
                                                 removed, restored, moved, retitled, changed, topics_added,
                                                 topics_removed, topics_renamed, merged)
                        VALUES (:list, :outcome, :at, :source, :digest, :topics, :papers, :added, :removed, :restored,
                                :moved, :retitled, :changed, :topicsAdded, :topicsRemoved, :topicsRenamed, :merged)
                        """)
                .bind("list", listId)
                .bind("outcome", past.fate())
                .bind("at", past.at().toEpochMilli())
                .bind("source", past.source())
                .bind("digest", fingerprint)
                .bind("topics", receipt.topics())
                .bind("papers", receipt.papers())
                .bind("added", receipt.added())
                .bind("removed", receipt.removed())
                .bind("restored", receipt.restored())
                .bind("moved", receipt.moved())
                .bind("retitled", receipt.retitled())
                .bind("changed", receipt.changed())
                .bind("topicsAdded", receipt.topicsAdded())
                .bind("topicsRemoved", receipt.topicsRemoved())
                .bind("topicsRenamed", receipt.topicsRenamed())
                .bind("merged", receipt.merged())
                .execute();
    }

    private boolean isStoppedOn(long listId, String fingerprint) {
        return handle.createQuery("""
                        SELECT digest
                        FROM list_import
                        WHERE list_id = :list
                          AND outcome = 'STOPPED'
                          AND import_id = (SELECT MAX(import_id) FROM list_import WHERE list_id = :list)
                        """)
                .bind("list", listId)
                .mapTo(String.class)
                .findOne()
                .filter(fingerprint::equals)
                .isPresent();
    }

    /** Whether the latest version of a list was not taken. */
    boolean isStopped(ListKey list) {
        return latest(list, 1).stream().anyMatch(past -> past.fate() == PastImport.Fate.STOPPED);
    }

    List<PastImport> latest(ListKey list, int most) {
        return handle.createQuery("""
                        SELECT list.key, list_import.outcome, list_import.imported_at, list_import.source,
                               list_import.topics, list_import.papers, list_import.added, list_import.removed,
                               list_import.restored, list_import.moved, list_import.retitled, list_import.changed,
                               list_import.topics_added, list_import.topics_removed, list_import.topics_renamed,
                               list_import.merged
                        FROM list_import
                        JOIN list ON list.list_id = list_import.list_id
                        WHERE list.key = :key
                        ORDER BY list_import.import_id DESC
                        LIMIT :most
                        """)
                .bind("key", list.value())
                .bind("most", most)
                .map((row, context) -> fromRow(row))
                .list();
    }

    private static PastImport fromRow(ResultSet row) throws SQLException {
        return new PastImport(
                new ListKey(row.getString("key")),
                Instant.ofEpochMilli(row.getLong("imported_at")),
                row.getString("source"),
                PastImport.Fate.valueOf(row.getString("outcome")),
                new ImportReceipt(
                        row.getInt("topics"),
                        row.getInt("papers"),
                        row.getInt("added"),
                        row.getInt("removed"),
                        row.getInt("restored"),
                        row.getInt("moved"),
                        row.getInt("retitled"),
                        row.getInt("changed"),
                        row.getInt("topics_added"),
                        row.getInt("topics_removed"),
                        row.getInt("topics_renamed"),
                        row.getInt("merged")));
    }
}
