package paperboy.storage;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.ReadingList;

/** Keeps lists by their keys. */
final class ListRows {
    private ListRows() {}

    /** The number of a list; one never seen before gets a row that no text was imported into yet. */
    static long id(Handle handle, ReadingList list, String source, Instant now) {
        return handle.createQuery("SELECT list_id FROM list WHERE key = :key")
                .bind("key", list.key().value())
                .mapTo(long.class)
                .findOne()
                .orElseGet(() -> handle.createQuery("""
                                INSERT INTO list (key, title, source, digest, imported_at)
                                VALUES (:key, :title, :source, '', :now)
                                RETURNING list_id
                                """)
                        .bind("key", list.key().value())
                        .bind("title", list.title())
                        .bind("source", source)
                        .bind("now", now.toEpochMilli())
                        .mapTo(long.class)
                        .one());
    }

    /** Whether the list was last imported from the text with this fingerprint. */
    static boolean isFrom(Handle handle, long id, String fingerprint) {
        return handle.createQuery("SELECT digest FROM list WHERE list_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one()
                .equals(fingerprint);
    }

    static void write(Handle handle, long id, ReadingList list, String source, String fingerprint, Instant now) {
        handle.createUpdate("""
                        UPDATE list
                        SET title = :title, source = :source, digest = :digest, imported_at = :now
                        WHERE list_id = :id
                        """)
                .bind("id", id)
                .bind("title", list.title())
                .bind("source", source)
                .bind("digest", fingerprint)
                .bind("now", now.toEpochMilli())
                .execute();
    }
}
