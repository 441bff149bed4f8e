package paperboy.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.PaperMerge;

/** Makes two papers one: everything that points to the one points to the other from then on. */
final class PaperMerges {
    private final Handle handle;

    PaperMerges(Handle handle) {
        this.handle = handle;
    }

    void apply(List<PaperMerge> merges) {
        if (merges.isEmpty()) {
            return;
        }
        List<Reference> references = references();
        for (PaperMerge merge : merges) {
            long kept = merge.kept().value();
            long gone = merge.gone().value();
            joinEntries(kept, gone);
            references.forEach(reference -> repoint(reference, kept, gone));
            handle.createUpdate("DELETE FROM paper_words WHERE rowid = :gone")
                    .bind("gone", gone)
                    .execute();
            handle.createUpdate("""
                            UPDATE paper
                            SET first_seen_at = MIN(first_seen_at, (SELECT first_seen_at FROM paper WHERE paper_id = :gone))
                            WHERE paper_id = :kept
                            """).bind("kept", kept).bind("gone", gone).execute();
            handle.createUpdate("UPDATE paper SET merged_into = :kept WHERE paper_id = :gone")
                    .bind("kept", kept)
                    .bind("gone", gone)
                    .execute();
        }
    }

    private record Reference(String table, String column) {}

    /** Every column that points to a paper, asked of the schema so that no later table is forgotten. */
    private List<Reference> references() {
        return handle.createQuery("""
                        SELECT tables.name AS child, keys."from" AS child_column
                        FROM sqlite_master AS tables
                        JOIN pragma_foreign_key_list(tables.name) AS keys
                        WHERE tables.type = 'table'
                          AND keys."table" = 'paper'
                        ORDER BY tables.name, keys."from"
                        """)
                .map((row, context) -> new Reference(row.getString("child"), row.getString("child_column")))
                .list();
    }

    /** Where both have a row (delivered in one channel, read by one person), the kept paper's stands. */
    private void repoint(Reference reference, long kept, long gone) {
        String assigned = reference.column + " = :kept WHERE " + reference.column + " = :gone";
        handle.createUpdate("UPDATE OR IGNORE " + reference.table + " SET " + assigned)
                .bind("kept", kept)
                .bind("gone", gone)
                .execute();
        handle.createUpdate("DELETE FROM " + reference.table + " WHERE " + reference.column + " = :gone")
                .bind("gone", gone)
                .execute();
    }

    /** Where one list holds both, the kept paper's entry takes over what it must know of the other's past. */
    private void joinEntries(long kept, long gone) {
        handle.createUpdate("""
                        UPDATE entry
                        SET was_paper = MAX(entry.was_paper, other.was_paper),
                            first_seen_at = MIN(entry.first_seen_at, other.first_seen_at),
                            removed_at = CASE WHEN other.removed_at IS NULL THEN NULL ELSE entry.removed_at END
                        FROM entry AS other
                        WHERE entry.paper_id = :kept
                          AND other.paper_id = :gone
                          AND other.list_id = entry.list_id
                        """).bind("kept", kept).bind("gone", gone).execute();
        for (String part : List.of("entry_link", "entry_topic", "entry")) {
            handle.createUpdate("DELETE FROM " + part + """
                             WHERE entry_id IN (
                                SELECT other.entry_id
                                FROM entry AS other
                                JOIN entry AS own ON own.list_id = other.list_id AND own.paper_id = :kept
                                WHERE other.paper_id = :gone)
                            """)
                    .bind("kept", kept)
                    .bind("gone", gone)
                    .execute();
        }
    }
}
