package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.PaperId;

/** Reads and writes how asking for papers ended, and which sources rest. */
final class LookupRows {
    private final Handle handle;

    LookupRows(Handle handle) {
        this.handle = handle;
    }

    List<Lookup> of(String source) {
        return handle.createQuery("""
                        SELECT paper_id, subject, state, attempts, next_at
                        FROM lookup
                        WHERE source = :source
                        ORDER BY paper_id
                        """)
                .bind("source", source)
                .map((row, context) -> fromRow(row))
                .list();
    }

    void write(String source, Lookup lookup, Optional<String> why, Instant now) {
        handle.createUpdate("""
                        INSERT INTO lookup (source, paper_id, subject, state, attempts, why, looked_at, found_at, next_at)
                        VALUES (:source, :paper, :subject, :state, :attempts, :why, :now,
                                CASE WHEN :state = 'FOUND' THEN :now END, :nextAt)
                        ON CONFLICT (source, paper_id) DO UPDATE
                        SET subject = excluded.subject, state = excluded.state, attempts = excluded.attempts,
                            why = excluded.why, looked_at = excluded.looked_at,
                            found_at = COALESCE(lookup.found_at, excluded.found_at), next_at = excluded.next_at
                        """)
                .bind("source", source)
                .bind("paper", lookup.paper().value())
                .bind("subject", lookup.subject())
                .bind("state", lookup.state())
                .bind("attempts", lookup.attempts())
                .bind("why", why.orElse(null))
                .bind("now", now.toEpochMilli())
                .bind("nextAt", lookup.nextAt().toEpochMilli())
                .execute();
    }

    Optional<Rest> rest(String source, Instant now) {
        return handle.createQuery("""
                        SELECT until_at, why
                        FROM source_rest
                        WHERE source = :source
                          AND until_at > :now
                        """)
                .bind("source", source)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Rest(Instant.ofEpochMilli(row.getLong("until_at")), row.getString("why")))
                .findOne();
    }

    void rest(String source, Rest rest) {
        handle.createUpdate("""
                        INSERT INTO source_rest (source, until_at, why)
                        VALUES (:source, :until, :why)
                        ON CONFLICT (source) DO UPDATE
                        SET until_at = excluded.until_at, why = excluded.why
                        """)
                .bind("source", source)
                .bind("until", rest.until().toEpochMilli())
                .bind("why", rest.why())
                .execute();
    }

    private static Lookup fromRow(ResultSet row) throws SQLException {
        return new Lookup(
                new PaperId(row.getLong("paper_id")),
                row.getString("subject"),
                Lookup.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("next_at")));
    }
}
