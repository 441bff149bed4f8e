package paperboy.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.Entry;
import paperboy.catalog.Link;
import paperboy.catalog.ListedDate;
import paperboy.catalog.Venue;
import paperboy.text.SearchWords;

/** Writes an entry with its links, topics and searchable words. */
final class EntryRows {
    private final Handle handle;
    private final long listId;
    private final long now;

    EntryRows(Handle handle, long listId, long now) {
        this.handle = handle;
        this.listId = listId;
        this.now = now;
    }

    /** Writes the entry and its links; returns its number. */
    long write(long paper, Entry entry, int position) {
        Optional<Venue> venue = entry.venue();
        long entryId = handle.createQuery("""
                        INSERT INTO entry (list_id, paper_id, kind, line, position, title, listed_url, url, arxiv_id, doi,
                                           listed_on, year, venue, venue_year, venue_note, authors, rating, tag, notes,
                                           first_seen_at)
                        VALUES (:list, :paper, :kind, :line, :position, :title, :listedUrl, :url, :arxivId, :doi,
                                :listedOn, :year, :venue, :venueYear, :venueNote, :authors, :rating, :tag, :notes,
                                :now)
                        ON CONFLICT (list_id, paper_id) DO UPDATE
                        SET kind = excluded.kind, line = excluded.line, position = excluded.position,
                            title = excluded.title, listed_url = excluded.listed_url, url = excluded.url,
                            arxiv_id = excluded.arxiv_id, doi = excluded.doi, listed_on = excluded.listed_on,
                            year = excluded.year, venue = excluded.venue, venue_year = excluded.venue_year,
                            venue_note = excluded.venue_note, authors = excluded.authors, rating = excluded.rating,
                            tag = excluded.tag, notes = excluded.notes, removed_at = NULL
                        RETURNING entry_id
                        """)
                .bind("list", listId)
                .bind("paper", paper)
                .bind("kind", entry.kind())
                .bind("line", entry.line())
                .bind("position", position)
                .bind("title", entry.title())
                .bind("listedUrl", entry.listedUrl().orElse(null))
                .bind("url", entry.url().orElse(null))
                .bind("arxivId", entry.arxivId().map(id -> id.value()).orElse(null))
                .bind("doi", entry.doi().orElse(null))
                .bind("listedOn", entry.date().map(ListedDate::iso).orElse(null))
                .bind("year", orNull(entry.year()))
                .bind("venue", venue.map(Venue::name).orElse(null))
                .bind("venueYear", venue.map(v -> orNull(v.year())).orElse(null))
                .bind("venueNote", venue.flatMap(Venue::note).orElse(null))
                .bind("authors", entry.authors().orElse(null))
                .bind("rating", entry.rating().map(rating -> rating.stars()).orElse(null))
                .bind("tag", entry.tag().orElse(null))
                .bind("notes", String.join("\n", entry.notes()))
                .bind("now", now)
                .mapTo(long.class)
                .one();
        writeLinks(entryId, entry.links());
        return entryId;
    }

    private void writeLinks(long entryId, List<Link> links) {
        handle.createUpdate("DELETE FROM entry_link WHERE entry_id = :entry")
                .bind("entry", entryId)
                .execute();
        int position = 0;
        for (Link link : links) {
            handle.createUpdate("""
                            INSERT INTO entry_link (entry_id, position, label, url, role)
                            VALUES (:entry, :position, :label, :url, :role)
                            """)
                    .bind("entry", entryId)
                    .bind("position", position++)
                    .bind("label", link.label())
                    .bind("url", link.url())
                    .bind("role", link.role())
                    .execute();
        }
    }

    /** Puts the entry under these topics and no others. */
    void place(long entryId, Set<Long> topics) {
        handle.createUpdate("DELETE FROM entry_topic WHERE entry_id = :entry")
                .bind("entry", entryId)
                .execute();
        int position = 0;
        for (Long topic : topics) {
            handle.createUpdate(
                            "INSERT INTO entry_topic (entry_id, topic_id, position) VALUES (:entry, :topic, :position)")
                    .bind("entry", entryId)
                    .bind("topic", topic)
                    .bind("position", position++)
                    .execute();
        }
    }

    /** Makes the paper found by its title, notes and topics. */
    void index(long paper, List<Entry> placements) {
        Entry first = placements.get(0);
        String topics = placements.stream()
                .flatMap(entry -> entry.topic().names().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
        handle.createUpdate("DELETE FROM paper_words WHERE rowid = :paper")
                .bind("paper", paper)
                .execute();
        handle.createUpdate("""
                        INSERT INTO paper_words (rowid, title, notes, topics)
                        VALUES (:paper, :title, :notes, :topics)
                        """)
                .bind("paper", paper)
                .bind("title", SearchWords.indexed(first.title()))
                .bind("notes", SearchWords.indexed(String.join("\n", first.notes())))
                .bind("topics", SearchWords.indexed(topics))
                .execute();
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
