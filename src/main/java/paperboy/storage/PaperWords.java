package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import paperboy.catalog.Fact;
import paperboy.catalog.PaperDetails;
import paperboy.text.SearchWords;

/** Makes papers found by the words of their entries, topics and details. */
final class PaperWords {
    private static final int PAPERS_AT_ONCE = 500;

    private final Handle handle;

    PaperWords(Handle handle) {
        this.handle = handle;
    }

    /** Indexes every paper where none is: after a migration that began the index anew. */
    static void fillIfEmpty(Handle handle) {
        boolean empty = handle.createQuery("SELECT rowid FROM paper_words LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .isEmpty();
        if (empty) {
            new PaperWords(handle)
                    .index(handle.createQuery("SELECT DISTINCT paper_id FROM entry ORDER BY paper_id")
                            .mapTo(Long.class)
                            .list());
        }
    }

    /** Indexes these papers by what is stored of them now, instead of what they were found by before. */
    void index(Collection<Long> papers) {
        List<Long> ids = List.copyOf(new LinkedHashSet<>(papers));
        for (int from = 0; from < ids.size(); from += PAPERS_AT_ONCE) {
            write(ids.subList(from, Math.min(ids.size(), from + PAPERS_AT_ONCE)));
        }
    }

    private void write(List<Long> ids) {
        Map<Long, Words> words = entries(ids);
        topics(ids, words);
        Map<Long, PaperDetails> details = new FactRows(handle).of(ids);
        PreparedBatch deletes = handle.prepareBatch("DELETE FROM paper_words WHERE rowid = :paper");
        PreparedBatch inserts = handle.prepareBatch("""
                INSERT INTO paper_words (rowid, title, notes, topics, authors, abstract)
                VALUES (:paper, :title, :notes, :topics, :authors, :abstract)
                """);
        words.forEach((paper, found) -> {
            PaperDetails known = details.getOrDefault(paper, PaperDetails.none());
            found.authors.addAll(known.authors());
            deletes.bind("paper", paper).add();
            inserts.bind("paper", paper)
                    .bind("title", indexed(found.titles))
                    .bind("notes", indexed(found.notes))
                    .bind("topics", indexed(found.topics))
                    .bind("authors", indexed(found.authors))
                    .bind(
                            "abstract",
                            SearchWords.indexed(known.text(Fact.ABSTRACT).orElse("")))
                    .add();
        });
        if (!words.isEmpty()) {
            deletes.execute();
            inserts.execute();
        }
    }

    private static String indexed(Set<String> texts) {
        return SearchWords.indexed(String.join("\n", texts));
    }

    private Map<Long, Words> entries(List<Long> ids) {
        Map<Long, Words> words = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT paper_id, title, notes, authors
                        FROM entry
                        WHERE paper_id IN (<ids>)
                        ORDER BY paper_id, list_id
                        """)
                .bindList("ids", ids)
                .map((row, context) -> words.computeIfAbsent(row.getLong("paper_id"), id -> new Words())
                        .entry(row))
                .list();
        return words;
    }

    private void topics(List<Long> ids, Map<Long, Words> words) {
        handle.createQuery("""
                        SELECT entry.paper_id, topic.path
                        FROM entry
                        JOIN entry_topic ON entry_topic.entry_id = entry.entry_id
                        JOIN topic ON topic.topic_id = entry_topic.topic_id
                        WHERE entry.paper_id IN (<ids>)
                        ORDER BY entry.paper_id, entry.list_id, entry_topic.position, topic.topic_id
                        """)
                .bindList("ids", ids)
                .map((row, context) -> words.computeIfAbsent(row.getLong("paper_id"), id -> new Words())
                        .topics
                        .addAll(TopicPaths.read(row.getString("path")).names()))
                .list();
    }

    /** The words of one paper, from all lists it stands in. */
    private static final class Words {
        private final Set<String> titles = new LinkedHashSet<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private final Set<String> topics = new LinkedHashSet<>();
        private final Set<String> authors = new LinkedHashSet<>();

        Words entry(ResultSet row) throws SQLException {
            titles.add(row.getString("title"));
            notes.add(row.getString("notes"));
            String listed = row.getString("authors");
            authors.addAll(listed == null ? new ArrayList<>() : List.of(listed));
            return this;
        }
    }
}
