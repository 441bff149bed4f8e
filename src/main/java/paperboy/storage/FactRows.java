package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.Told;

/** Reads and writes what sources tell of papers. */
final class FactRows {
    private static final Set<String> KNOWN =
            Arrays.stream(Fact.values()).map(Fact::name).collect(Collectors.toUnmodifiableSet());

    private final Handle handle;

    FactRows(Handle handle) {
        this.handle = handle;
    }

    /** The details of those papers that any are known of. */
    Map<Long, PaperDetails> of(Collection<Long> papers) {
        if (papers.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Told>> told = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT paper_id, source, fact, value
                        FROM paper_fact
                        WHERE paper_id IN (<papers>)
                        ORDER BY paper_id, source, fact
                        """)
                .bindList("papers", papers)
                .map((row, context) -> read(row, told))
                .list();
        Map<Long, PaperDetails> details = new LinkedHashMap<>();
        told.forEach((paper, facts) -> details.put(paper, PaperDetails.of(facts)));
        return details;
    }

    /** A fact that only a newer version of the program knows is left out. */
    private static boolean read(ResultSet row, Map<Long, List<Told>> told) throws SQLException {
        String fact = row.getString("fact");
        return KNOWN.contains(fact)
                && told.computeIfAbsent(row.getLong("paper_id"), paper -> new ArrayList<>())
                        .add(new Told(row.getString("source"), Fact.valueOf(fact), row.getString("value")));
    }

    /** Replaces all that the source told of the paper before. */
    void write(long paper, String source, Facts facts) {
        handle.createUpdate("DELETE FROM paper_fact WHERE paper_id = :paper AND source = :source")
                .bind("paper", paper)
                .bind("source", source)
                .execute();
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO paper_fact (paper_id, source, fact, value)
                VALUES (:paper, :source, :fact, :value)
                """);
        facts.values()
                .forEach((fact, value) -> rows.bind("paper", paper)
                        .bind("source", source)
                        .bind("fact", fact)
                        .bind("value", value)
                        .add());
        if (rows.size() > 0) {
            rows.execute();
        }
    }
}
