package paperboy.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paperboy.catalog.PaperId;
import paperboy.digest.UserId;

/** What each person has read: all that we keep of a member. Thread-safe. */
public final class ReadMarks {
    private final Database database;

    public ReadMarks(Database database) {
        this.database = database;
    }

    /** Marks papers as read; says how many were not before. Numbers of no paper are passed over. */
    public int mark(UserId reader, Collection<PaperId> papers, Instant now) {
        if (papers.isEmpty()) {
            return 0;
        }
        return database.write(handle -> handle.createUpdate("""
                        INSERT INTO read_mark (user_id, paper_id, read_at)
                        SELECT :reader, paper_id, :now
                        FROM paper
                        WHERE paper_id IN (<papers>)
                        ON CONFLICT (user_id, paper_id) DO NOTHING
                        """)
                .bind("reader", reader.value())
                .bind("now", now.toEpochMilli())
                .bindList("papers", numbers(papers))
                .execute());
    }

    /** Takes a mark back; says whether there was one. */
    public boolean unmark(UserId reader, PaperId paper) {
        return database.write(
                handle -> handle.createUpdate("DELETE FROM read_mark WHERE user_id = :reader AND paper_id = :paper")
                                .bind("reader", reader.value())
                                .bind("paper", paper.value())
                                .execute()
                        == 1);
    }

    /** Those of the papers that the person has read. */
    public Set<PaperId> readAmong(UserId reader, Collection<PaperId> papers) {
        if (papers.isEmpty()) {
            return Set.of();
        }
        return database.read(handle -> new HashSet<>(handle.createQuery("""
                        SELECT paper_id
                        FROM read_mark
                        WHERE user_id = :reader
                          AND paper_id IN (<papers>)
                        ORDER BY paper_id
                        """)
                .bind("reader", reader.value())
                .bindList("papers", numbers(papers))
                .map((row, context) -> new PaperId(row.getLong("paper_id")))
                .list()));
    }

    /** How many papers the person has marked, those that left the lists included. */
    public int count(UserId reader) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM read_mark WHERE user_id = :reader")
                .bind("reader", reader.value())
                .mapTo(int.class)
                .one());
    }

    /** Deletes all marks of a person; says how many there were. */
    public int forget(UserId reader) {
        return database.write(handle -> handle.createUpdate("DELETE FROM read_mark WHERE user_id = :reader")
                .bind("reader", reader.value())
                .execute());
    }

    private static List<Long> numbers(Collection<PaperId> papers) {
        return papers.stream().map(PaperId::value).toList();
    }
}
