package paperboy.storage;

import org.jdbi.v3.core.Handle;

/**
 * The number after the highest of a table, so that new rows can be written in batches. Safe where it is used: one
 * connection writes, in a transaction, and rows are never deleted from these tables.
 */
final class NextId {
    private NextId() {}

    /** @param table one of ours whose key is its name and {@code _id} */
    static long of(Handle handle, String table) {
        return handle.createQuery("SELECT COALESCE(MAX(" + table + "_id), 0) + 1 FROM " + table)
                .mapTo(long.class)
                .one();
    }
}
