package paperboy.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Entry;
import paperboy.catalog.EntryKind;
import paperboy.catalog.Link;
import paperboy.catalog.ListedDate;
import paperboy.catalog.MatchedPaper;
import paperboy.catalog.Rating;
import paperboy.catalog.Venue;

/** Writes entries with their links, topics and searchable words, in batches. */
final class EntryRows {
    private final PreparedBatch inserts;
    private final PreparedBatch updates;
    private final PreparedBatch shifts;
    private final PreparedBatch removals;
    private final PreparedBatch linkDeletes;
    private final PreparedBatch linkInserts;
    private final PreparedBatch placeDeletes;
    private final PreparedBatch placeInserts;
    private final PaperWords words;
    private final List<Long> reworded = new ArrayList<>();
    private final long listId;
    private final long now;

    EntryRows(Handle handle, long listId, long now) {
        this.listId = listId;
        this.now = now;
        this.inserts = handle.prepareBatch("""
                INSERT INTO entry (entry_id, list_id, paper_id, kind, was_paper, section, line, position, title,
                                   listed_url, url, arxiv_id, doi, listed_on, year, venue, venue_year, venue_note,
                                   authors, rating, tag, notes, first_seen_at)
                VALUES (:id, :list, :paper, :kind, :wasPaper, :section, :line, :position, :title,
                        :listedUrl, :url, :arxivId, :doi, :listedOn, :year, :venue, :venueYear, :venueNote,
                        :authors, :rating, :tag, :notes, :now)
                """);
        this.updates = handle.prepareBatch("""
                UPDATE entry
                SET kind = :kind, was_paper = MAX(was_paper, :wasPaper), section = :section, line = :line,
                    position = :position, title = :title, listed_url = :listedUrl, url = :url, arxiv_id = :arxivId,
                    doi = :doi, listed_on = :listedOn, year = :year, venue = :venue, venue_year = :venueYear,
                    venue_note = :venueNote, authors = :authors, rating = :rating, tag = :tag, notes = :notes,
                    first_seen_at = MIN(first_seen_at, :now), removed_at = NULL
                WHERE entry_id = :id
                  AND list_id = :list
                  AND paper_id = :paper
                """);
        this.shifts = handle.prepareBatch("UPDATE entry SET line = :line, position = :position WHERE entry_id = :id");
        this.removals = handle.prepareBatch("UPDATE entry SET removed_at = :now WHERE entry_id = :id");
        this.linkDeletes = handle.prepareBatch("DELETE FROM entry_link WHERE entry_id = :id");
        this.linkInserts = handle.prepareBatch("""
                INSERT INTO entry_link (entry_id, position, label, url, role, note)
                VALUES (:id, :position, :label, :url, :role, :note)
                """);
        this.placeDeletes = handle.prepareBatch("DELETE FROM entry_topic WHERE entry_id = :id");
        this.placeInserts = handle.prepareBatch(
                "INSERT INTO entry_topic (entry_id, topic_id, position) VALUES (:id, :topic, :position)");
        this.words = new PaperWords(handle);
    }

    void insert(long id, long paper, MatchedPaper listed) {
        bind(inserts, id, paper, listed);
        insertLinks(id, listed.words().links());
    }

    void update(long id, long paper, MatchedPaper listed) {
        bind(updates, id, paper, listed);
        linkDeletes.bind("id", id).add();
        insertLinks(id, listed.words().links());
    }

    /** The entry stands on another line, and says the same. */
    void shift(long id, int line, int position) {
        shifts.bind("line", line).bind("position", position).bind("id", id).add();
    }

    void remove(long id) {
        removals.bind("now", now).bind("id", id).add();
    }

    /** Puts the entry under these topics and no others. */
    void place(long id, List<Long> topics) {
        placeDeletes.bind("id", id).add();
        int position = 0;
        for (Long topic : topics) {
            placeInserts
                    .bind("id", id)
                    .bind("topic", topic)
                    .bind("position", position++)
                    .add();
        }
    }

    /** Makes the paper found by its title, notes and topics, instead of what it was found by before. */
    void reindex(long paper) {
        reworded.add(paper);
    }

    /**
     * Sends what waits: rows are gone before others take their places, entries are there before their links and words.
     */
    void send() {
        Stream.of(linkDeletes, placeDeletes, removals, shifts, updates, inserts, linkInserts, placeInserts)
                .filter(batch -> batch.size() > 0)
                .forEach(PreparedBatch::execute);
        words.index(reworded);
        reworded.clear();
    }

    private void bind(PreparedBatch row, long id, long paper, MatchedPaper listed) {
        Entry entry = listed.words();
        row.bind("id", id)
                .bind("list", listId)
                .bind("paper", paper)
                .bind("kind", entry.kind())
                .bind("wasPaper", entry.kind() == EntryKind.PAPER ? 1 : 0)
                .bind("section", entry.section())
                .bind("line", entry.line())
                .bind("position", listed.position())
                .bind("title", entry.title())
                .bind("listedUrl", entry.listedUrl().orElse(null))
                .bind("url", entry.url().orElse(null))
                .bind("arxivId", entry.arxivId().map(ArxivId::value).orElse(null))
                .bind("doi", entry.doi().orElse(null))
                .bind("listedOn", entry.date().map(ListedDate::iso).orElse(null))
                .bind("year", orNull(entry.year()))
                .bind("venue", entry.venue().map(Venue::name).orElse(null))
                .bind(
                        "venueYear",
                        entry.venue().map(venue -> orNull(venue.year())).orElse(null))
                .bind("venueNote", entry.venue().flatMap(Venue::note).orElse(null))
                .bind("authors", entry.authors().orElse(null))
                .bind("rating", entry.rating().map(Rating::stars).orElse(null))
                .bind("tag", entry.tag().orElse(null))
                .bind("notes", String.join("\n", entry.notes()))
                .bind("now", now)
                .add();
    }

    private void insertLinks(long id, List<Link> links) {
        int position = 0;
        for (Link link : links) {
            linkInserts
                    .bind("id", id)
                    .bind("position", position++)
                    .bind("label", link.label())
                    .bind("url", link.url())
                    .bind("role", link.role())
                    .bind("note", link.note().orElse(null))
                    .add();
        }
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
