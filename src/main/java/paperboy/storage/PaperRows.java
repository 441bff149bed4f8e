package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Link;
import paperboy.catalog.LinkRole;
import paperboy.catalog.ListKey;
import paperboy.catalog.ListedDate;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.catalog.Placement;
import paperboy.catalog.Rating;
import paperboy.catalog.Venue;

/** Reads papers: the words of their first entry, the places of all. */
final class PaperRows {
    private static final String PLACED = """
            SELECT paper.paper_id, paper.first_seen_at, entry.entry_id, entry.position, entry.title, entry.url,
                   entry.arxiv_id, entry.doi, entry.listed_on, entry.year, entry.venue, entry.venue_year,
                   entry.venue_note, entry.authors, entry.rating, entry.tag, entry.notes,
                   list.key, topic.path
            FROM entry
            JOIN paper ON paper.paper_id = entry.paper_id
            JOIN list ON list.list_id = entry.list_id
            JOIN entry_topic ON entry_topic.entry_id = entry.entry_id
            JOIN topic ON topic.topic_id = entry_topic.topic_id
            WHERE entry.kind = 'PAPER'
              AND entry.removed_at IS NULL
            """;
    private static final String IN_ORDER =
            " ORDER BY list.list_id, entry.position, entry_topic.position, topic.topic_id";

    private final Handle handle;

    PaperRows(Handle handle) {
        this.handle = handle;
    }

    List<Paper> all() {
        return read(handle.createQuery(PLACED + IN_ORDER));
    }

    List<Paper> of(List<PaperId> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(handle.createQuery(PLACED + " AND paper.paper_id IN (<ids>)" + IN_ORDER)
                        .bindList("ids", ids.stream().map(PaperId::value).toList()));
    }

    /** The paper that this one turned out to be; mostly itself. */
    PaperId current(PaperId id) {
        return handle.createQuery("""
                        WITH RECURSIVE merged (paper_id, merged_into) AS (
                            SELECT paper_id, merged_into FROM paper WHERE paper_id = :paper
                            UNION ALL
                            SELECT paper.paper_id, paper.merged_into
                            FROM paper
                            JOIN merged ON paper.paper_id = merged.merged_into)
                        SELECT paper_id
                        FROM merged
                        WHERE merged_into IS NULL
                        """)
                .bind("paper", id.value())
                .mapTo(Long.class)
                .findOne()
                .map(PaperId::new)
                .orElse(id);
    }

    private List<Paper> read(Query query) {
        Map<Long, Row> papers = new LinkedHashMap<>();
        query.map((row, context) -> Row.read(row)).forEach(row -> papers.merge(row.paperId, row, Row::alsoAt));
        Map<Long, List<Link>> links =
                links(papers.values().stream().map(row -> row.entryId).toList());
        return papers.values().stream()
                .map(row -> row.paper(links.getOrDefault(row.entryId, List.of())))
                .toList();
    }

    private Map<Long, List<Link>> links(List<Long> entries) {
        Map<Long, List<Link>> links = new LinkedHashMap<>();
        if (entries.isEmpty()) {
            return links;
        }
        handle.createQuery("""
                        SELECT entry_id, label, url, role, note
                        FROM entry_link
                        WHERE entry_id BETWEEN :first AND :last
                        ORDER BY entry_id, position
                        """)
                .bind("first", entries.stream().mapToLong(Long::longValue).min().orElseThrow())
                .bind("last", entries.stream().mapToLong(Long::longValue).max().orElseThrow())
                .map((row, context) -> links.computeIfAbsent(row.getLong("entry_id"), id -> new ArrayList<>())
                        .add(new Link(
                                row.getString("label"),
                                row.getString("url"),
                                LinkRole.valueOf(row.getString("role")),
                                Optional.ofNullable(row.getString("note")))))
                .list();
        return links;
    }

    /** The first entry of a paper, with all its placements. */
    private record Row(long paperId, long entryId, Paper words, List<Placement> placements) {

        static Row read(ResultSet row) throws SQLException {
            Placement placement = new Placement(
                    new ListKey(row.getString("key")), TopicPaths.read(row.getString("path")), row.getInt("position"));
            long paperId = row.getLong("paper_id");
            Paper words = new Paper(
                    new PaperId(paperId),
                    row.getString("title"),
                    text(row, "url"),
                    text(row, "arxiv_id").map(ArxivId::new),
                    text(row, "doi"),
                    text(row, "listed_on").flatMap(ListedDate::parse),
                    number(row, "year"),
                    venue(row),
                    text(row, "authors"),
                    List.of(),
                    number(row, "rating").stream().mapToObj(Rating::new).findFirst(),
                    text(row, "tag"),
                    row.getString("notes").lines().toList(),
                    List.of(placement),
                    Instant.ofEpochMilli(row.getLong("first_seen_at")));
            return new Row(paperId, row.getLong("entry_id"), words, List.of(placement));
        }

        Row alsoAt(Row next) {
            List<Placement> all = new ArrayList<>(placements);
            all.addAll(next.placements);
            return new Row(paperId, entryId, words, all);
        }

        Paper paper(List<Link> links) {
            return new Paper(
                    words.id(),
                    words.title(),
                    words.url(),
                    words.arxivId(),
                    words.doi(),
                    words.date(),
                    words.year(),
                    words.venue(),
                    words.authors(),
                    links,
                    words.rating(),
                    words.tag(),
                    words.notes(),
                    placements,
                    words.firstSeenAt());
        }

        private static Optional<Venue> venue(ResultSet row) throws SQLException {
            OptionalInt year = number(row, "venue_year");
            Optional<String> note = text(row, "venue_note");
            return text(row, "venue").map(name -> new Venue(name, year, note));
        }

        private static Optional<String> text(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getString(column));
        }

        private static OptionalInt number(ResultSet row, String column) throws SQLException {
            int value = row.getInt(column);
            return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
        }
    }
}
