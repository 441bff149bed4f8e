package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Entry;
import paperboy.catalog.EntryKind;
import paperboy.catalog.KnownEntry;
import paperboy.catalog.KnownList;
import paperboy.catalog.KnownTopic;
import paperboy.catalog.Link;
import paperboy.catalog.LinkRole;
import paperboy.catalog.ListedDate;
import paperboy.catalog.PaperId;
import paperboy.catalog.PaperKey;
import paperboy.catalog.PaperKeys;
import paperboy.catalog.Presence;
import paperboy.catalog.Rating;
import paperboy.catalog.ReadingList;
import paperboy.catalog.Section;
import paperboy.catalog.TopicId;
import paperboy.catalog.TopicPath;
import paperboy.catalog.Venue;

/** Reads what is kept of one list, to compare a new version with. */
final class KnownRows {
    /** SQLite takes at most 32,766 bound values in a statement; fewer keep its plan small. */
    private static final int MOST_BOUND = 500;

    private final Handle handle;
    private final long listId;

    KnownRows(Handle handle, long listId) {
        this.handle = handle;
        this.listId = listId;
    }

    KnownList of(ReadingList list) {
        List<KnownTopic> topics = topics();
        List<KnownEntry> entries = entries(topics);
        Set<Long> papers = new HashSet<>();
        entries.forEach(entry -> papers.add(entry.paper().value()));
        Set<String> keys = new HashSet<>();
        list.entries().forEach(entry -> PaperKeys.of(entry).forEach(key -> keys.add(key.value())));
        inParts(keys, part -> holders(part)).forEach(papers::add);
        return new KnownList(topics, entries, keys(papers), elsewhere());
    }

    private List<KnownTopic> topics() {
        return handle.createQuery("""
                        SELECT topic_id, path, number, description, section, position, removed_at IS NOT NULL AS removed
                        FROM topic
                        WHERE list_id = :list
                        ORDER BY position, topic_id
                        """)
                .bind("list", listId)
                .map((row, context) -> new KnownTopic(
                        new TopicId(row.getLong("topic_id")),
                        TopicPaths.read(row.getString("path")),
                        text(row, "number"),
                        text(row, "description"),
                        Section.valueOf(row.getString("section")),
                        row.getInt("position"),
                        presence(row)))
                .list();
    }

    private List<KnownEntry> entries(List<KnownTopic> topics) {
        Map<Long, TopicPath> paths = new HashMap<>();
        topics.forEach(topic -> paths.put(topic.id().value(), topic.path()));
        Map<Long, List<TopicId>> placed = placed();
        Map<Long, List<Link>> links = links();
        return handle.createQuery("""
                        SELECT entry_id, paper_id, kind, was_paper, section, line, position, title, listed_url, url,
                               arxiv_id, doi, listed_on, year, venue, venue_year, venue_note, authors, rating, tag,
                               notes, removed_at IS NOT NULL AS removed
                        FROM entry
                        WHERE list_id = :list
                        ORDER BY position, entry_id
                        """)
                .bind("list", listId)
                .map((row, context) -> {
                    long entryId = row.getLong("entry_id");
                    List<TopicId> at = placed.getOrDefault(entryId, List.of());
                    TopicPath topic = at.isEmpty()
                            ? TopicPath.root()
                            : paths.getOrDefault(at.get(0).value(), TopicPath.root());
                    return new KnownEntry(
                            new PaperId(row.getLong("paper_id")),
                            words(row, topic, links.getOrDefault(entryId, List.of())),
                            at,
                            row.getInt("position"),
                            row.getBoolean("was_paper"),
                            presence(row));
                })
                .list();
    }

    private static Entry words(ResultSet row, TopicPath topic, List<Link> links) throws SQLException {
        OptionalInt venueYear = number(row, "venue_year");
        Optional<String> venueNote = text(row, "venue_note");
        return new Entry(
                row.getInt("line"),
                EntryKind.valueOf(row.getString("kind")),
                Section.valueOf(row.getString("section")),
                topic,
                row.getString("title"),
                text(row, "listed_url"),
                text(row, "url"),
                text(row, "arxiv_id").map(ArxivId::new),
                text(row, "doi"),
                text(row, "listed_on").flatMap(ListedDate::parse),
                number(row, "year"),
                text(row, "venue").map(name -> new Venue(name, venueYear, venueNote)),
                text(row, "authors"),
                links,
                number(row, "rating").stream().mapToObj(Rating::new).findFirst(),
                text(row, "tag"),
                row.getString("notes").lines().toList(),
                OptionalInt.empty());
    }

    private Map<Long, List<TopicId>> placed() {
        Map<Long, List<TopicId>> placed = new HashMap<>();
        handle.createQuery("""
                        SELECT entry_topic.entry_id, entry_topic.topic_id
                        FROM entry_topic
                        JOIN entry ON entry.entry_id = entry_topic.entry_id
                        WHERE entry.list_id = :list
                        ORDER BY entry_topic.entry_id, entry_topic.position, entry_topic.topic_id
                        """)
                .bind("list", listId)
                .map((row, context) -> placed.computeIfAbsent(row.getLong("entry_id"), id -> new ArrayList<>(1))
                        .add(new TopicId(row.getLong("topic_id"))))
                .list();
        return placed;
    }

    private Map<Long, List<Link>> links() {
        Map<Long, List<Link>> links = new HashMap<>();
        handle.createQuery("""
                        SELECT entry_link.entry_id, entry_link.label, entry_link.url, entry_link.role, entry_link.note
                        FROM entry_link
                        JOIN entry ON entry.entry_id = entry_link.entry_id
                        WHERE entry.list_id = :list
                        ORDER BY entry_link.entry_id, entry_link.position
                        """)
                .bind("list", listId)
                .map((row, context) -> links.computeIfAbsent(row.getLong("entry_id"), id -> new ArrayList<>(2))
                        .add(new Link(
                                row.getString("label"),
                                row.getString("url"),
                                LinkRole.valueOf(row.getString("role")),
                                text(row, "note"))))
                .list();
        return links;
    }

    private List<Long> holders(List<String> keys) {
        return handle.createQuery("SELECT paper_id FROM paper_key WHERE key IN (<keys>)")
                .bindList("keys", keys)
                .mapTo(Long.class)
                .list();
    }

    private Map<PaperId, List<PaperKey>> keys(Set<Long> papers) {
        Map<PaperId, List<PaperKey>> keys = new LinkedHashMap<>();
        inParts(
                papers,
                part -> handle.createQuery("""
                        SELECT paper_id, key, strength
                        FROM paper_key
                        WHERE paper_id IN (<papers>)
                        ORDER BY paper_id, key
                        """)
                        .bindList("papers", part)
                        .map((row, context) -> keys.computeIfAbsent(
                                        new PaperId(row.getLong("paper_id")), id -> new ArrayList<>(3))
                                .add(new PaperKey(
                                        row.getString("key"), PaperKey.Strength.valueOf(row.getString("strength")))))
                        .list());
        return keys;
    }

    private Set<PaperId> elsewhere() {
        return handle.createQuery("""
                        SELECT DISTINCT entry.paper_id
                        FROM entry
                        JOIN entry AS other ON other.paper_id = entry.paper_id AND other.list_id <> entry.list_id
                        WHERE entry.list_id = :list
                        """)
                .bind("list", listId)
                .mapTo(Long.class)
                .map(PaperId::new)
                .set();
    }

    private static <T, R> List<R> inParts(Set<T> values, Function<List<T>, List<R>> query) {
        List<T> all = new ArrayList<>(values);
        List<R> results = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_BOUND) {
            results.addAll(query.apply(all.subList(from, Math.min(all.size(), from + MOST_BOUND))));
        }
        return results;
    }

    private static Presence presence(ResultSet row) throws SQLException {
        return row.getBoolean("removed") ? Presence.REMOVED : Presence.LISTED;
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
