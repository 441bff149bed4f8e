package paperboy.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import paperboy.catalog.MatchedPaper;
import paperboy.catalog.PaperKey;

/** Gives numbers to papers never seen before, and keeps what identifies papers. */
final class PaperWrites {
    private final long now;
    private final PreparedBatch papers;
    private final PreparedBatch forgotten;
    private final PreparedBatch keys;
    private final PreparedBatch firstAsPaper;
    private long next;

    PaperWrites(Handle handle, long now) {
        this.now = now;
        this.next = NextId.of(handle, "paper");
        this.papers = handle.prepareBatch("INSERT INTO paper (paper_id, first_seen_at) VALUES (:paper, :now)");
        this.forgotten = handle.prepareBatch("DELETE FROM paper_key WHERE key = :key AND paper_id = :paper");
        this.keys = handle.prepareBatch("""
                INSERT INTO paper_key (key, paper_id, strength)
                VALUES (:key, :paper, :strength)
                ON CONFLICT (key) DO NOTHING
                """);
        // A tool that turns out to be a paper is first seen as one now, unless another list had it as a paper before.
        this.firstAsPaper = handle.prepareBatch("""
                UPDATE paper
                SET first_seen_at = :now
                WHERE paper_id = :paper
                  AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.paper_id = paper.paper_id AND entry.was_paper = 1)
                """);
    }

    /** The number of the paper, a new one where it has none. */
    long write(MatchedPaper listed) {
        long paper = listed.known().isPresent() ? listed.known().get().value() : next++;
        if (listed.known().isEmpty()) {
            papers.bind("paper", paper).bind("now", now).add();
        }
        for (PaperKey key : listed.unlearned()) {
            forgotten.bind("key", key.value()).bind("paper", paper).add();
        }
        for (PaperKey key : listed.learned()) {
            keys.bind("key", key.value())
                    .bind("paper", paper)
                    .bind("strength", key.strength())
                    .add();
        }
        return paper;
    }

    void nowAPaper(long paper) {
        firstAsPaper.bind("now", now).bind("paper", paper).add();
    }

    /** Sends what waits; to be called before the entries of these papers are sent. */
    void send() {
        for (PreparedBatch batch : List.of(papers, firstAsPaper, forgotten, keys)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
