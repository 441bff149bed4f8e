package paperboy.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.PaperId;
import paperboy.catalog.TopicId;
import paperboy.text.SearchWords;

/** Finds papers that stand in a list now. Thread-safe. */
public final class PaperSearch {
    /**
     * Weights of title, notes, topics, authors and abstract: a word in the title says most of what a paper is about.
     */
    private static final String BY_WORDS = """
            WITH hit AS MATERIALIZED (
                SELECT rowid AS paper_id, bm25(paper_words, 8.0, 3.0, 1.0, 4.0, 1.0) AS grade
                FROM paper_words
                WHERE paper_words MATCH :words
            )
            """;

    private static final String EVERY = """
            WITH hit AS (
                SELECT paper_id, 0.0 AS grade
                FROM paper
            )
            """;

    /** A paper of several lists counts once: with its first entry, or with the entry in the topic's list. */
    private static final String WANTED = """
            FROM hit
            JOIN entry ON entry.paper_id = hit.paper_id
            WHERE entry.kind = 'PAPER'
              AND entry.removed_at IS NULL
              AND (:topic IS NOT NULL
                   OR NOT EXISTS (SELECT 1
                                  FROM entry AS earlier
                                  WHERE earlier.paper_id = entry.paper_id
                                    AND earlier.list_id < entry.list_id
                                    AND earlier.kind = 'PAPER'
                                    AND earlier.removed_at IS NULL))
              AND (:topic IS NULL
                   OR entry.entry_id IN (SELECT entry_topic.entry_id
                                         FROM topic AS wanted
                                         JOIN topic AS place ON place.list_id = wanted.list_id
                                         JOIN entry_topic ON entry_topic.topic_id = place.topic_id
                                         WHERE wanted.topic_id = :topic
                                           AND (wanted.path = ''
                                                OR place.path = wanted.path
                                                OR place.path >= wanted.path || char(31)
                                                   AND place.path < wanted.path || char(32))))
              AND (:year IS NULL OR entry.year = :year)
              AND (:rated = 0 OR entry.rating IS NOT NULL)
              AND (:noted = 0 OR entry.notes <> '')
              AND (:coded = 0
                   OR EXISTS (SELECT 1
                              FROM entry_link
                              WHERE entry_link.entry_id = entry.entry_id
                                AND entry_link.role = 'CODE'))
              AND (:reader IS NULL
                   OR :read = EXISTS (SELECT 1
                                      FROM read_mark
                                      WHERE read_mark.user_id = :reader
                                        AND read_mark.paper_id = entry.paper_id))
              AND (:since IS NULL
                   OR entry.first_seen_at >= :since
                      AND entry.first_seen_at > (SELECT MIN(first.first_seen_at)
                                                 FROM entry AS first
                                                 WHERE first.list_id = entry.list_id))
            """;

    private static final String IN_ORDER = """
            ORDER BY CASE WHEN :order = 'BEST' THEN hit.grade END,
                     CASE WHEN :order = 'NEWEST'
                          THEN COALESCE(entry.listed_on, CAST(entry.year AS TEXT), '')
                     END DESC,
                     CASE WHEN :order = 'RATING' THEN COALESCE(entry.rating, 0) END DESC,
                     CASE WHEN :order = 'CITATIONS'
                          THEN (SELECT MAX(CAST(paper_fact.value AS INTEGER))
                                FROM paper_fact
                                WHERE paper_fact.paper_id = entry.paper_id
                                  AND paper_fact.fact = 'CITATIONS')
                     END DESC,
                     entry.list_id, entry.position, entry.paper_id
            LIMIT :most OFFSET :offset
            """;

    private final Database database;

    public PaperSearch(Database database) {
        this.database = database;
    }

    /**
     * The papers asked for, from the one at {@code offset}; none where words were typed that nothing can be searched
     * by.
     */
    public PaperHits find(PaperQuery query, int offset, int most) {
        int total = count(query);
        if (offset >= total) {
            return new PaperHits(List.of(), total);
        }
        List<PaperId> papers = database.read(
                handle -> bound(handle.createQuery(from(query) + "SELECT entry.paper_id\n" + WANTED + IN_ORDER), query)
                        .bind("order", query.order())
                        .bind("most", most)
                        .bind("offset", offset)
                        .map((row, context) -> new PaperId(row.getLong("paper_id")))
                        .list());
        return new PaperHits(papers, total);
    }

    /** How many papers there are of those asked for. */
    public int count(PaperQuery query) {
        if (query.words().isPresent() && words(query).isEmpty()) {
            return 0;
        }
        return database.read(handle -> bound(handle.createQuery(from(query) + "SELECT COUNT(*)\n" + WANTED), query)
                .mapTo(int.class)
                .one());
    }

    /** The paper with this key, such as {@code arxiv:1906.03516}; it may stand in no list any more. */
    public Optional<PaperId> identified(String key) {
        return database.read(handle -> handle.createQuery("SELECT paper_id FROM paper_key WHERE key = :key")
                .bind("key", key)
                .map((row, context) -> new PaperId(row.getLong("paper_id")))
                .findOne());
    }

    /** What these papers are now, each once: a paper that was merged into another is that one. */
    public List<PaperId> current(List<PaperId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> handle.createQuery("""
                        SELECT DISTINCT COALESCE(merged_into, paper_id) AS current_id
                        FROM paper
                        WHERE paper_id IN (<ids>)
                        ORDER BY current_id
                        """)
                .bindList("ids", ids.stream().map(PaperId::value).toList())
                .map((row, context) -> new PaperId(row.getLong("current_id")))
                .list());
    }

    private static String from(PaperQuery query) {
        return query.words().isPresent() ? BY_WORDS : EVERY;
    }

    private static String words(PaperQuery query) {
        return SearchWords.query(query.words().orElse(""));
    }

    private static Query bound(Query sql, PaperQuery query) {
        if (query.words().isPresent()) {
            sql.bind("words", words(query));
        }
        return sql.bind("topic", query.topic().map(TopicId::value).orElse(null))
                .bind("year", year(query))
                .bind("rated", query.traits().contains(PaperQuery.Trait.RATING))
                .bind("noted", query.traits().contains(PaperQuery.Trait.NOTE))
                .bind("coded", query.traits().contains(PaperQuery.Trait.CODE))
                .bind(
                        "reader",
                        query.reading().map(reading -> reading.reader().value()).orElse(null))
                .bind("read", query.reading().filter(PaperSearch::isRead).isPresent())
                .bind("since", query.addedSince().map(Instant::toEpochMilli).orElse(null));
    }

    private static boolean isRead(PaperQuery.Reading reading) {
        return reading.state() == PaperQuery.Reading.State.READ;
    }

    private static @Nullable Integer year(PaperQuery query) {
        return query.year().isPresent() ? query.year().getAsInt() : null;
    }
}
