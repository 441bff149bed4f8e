package paperboy.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.Entry;
import paperboy.catalog.EntryKind;
import paperboy.catalog.ImportReceipt;
import paperboy.catalog.ReadingList;
import paperboy.catalog.Section;
import paperboy.catalog.Topic;
import paperboy.catalog.TopicPath;

/** Writes one version of a list inside one transaction. */
final class ListImport {
    private final Handle handle;
    private final long listId;
    private final long now;

    ListImport(Handle handle, long listId, Instant now) {
        this.handle = handle;
        this.listId = listId;
        this.now = now.toEpochMilli();
    }

    ImportReceipt apply(ReadingList list) {
        Map<TopicPath, Long> topics = writeTopics(list);
        Map<Long, List<Entry>> placements = placementsByPaper(list);
        Map<Long, StoredEntry> stored = storedEntries();
        EntryRows rows = new EntryRows(handle, listId, now);
        int added = 0;
        int restored = 0;
        int position = 0;
        for (Map.Entry<Long, List<Entry>> paper : placements.entrySet()) {
            StoredEntry before = stored.get(paper.getKey());
            Entry first = paper.getValue().get(0);
            added += before == null && first.kind() == EntryKind.PAPER ? 1 : 0;
            restored += before != null && before.removed ? 1 : 0;
            long entryId = rows.write(paper.getKey(), first, position++);
            rows.place(entryId, topicsOf(paper.getValue(), topics));
            rows.index(paper.getKey(), paper.getValue());
        }
        int removed = remove(stored, placements.keySet());
        return new ImportReceipt(list.topics().size(), papers(placements), added, removed, restored);
    }

    private static int papers(Map<Long, List<Entry>> placements) {
        return (int) placements.values().stream()
                .filter(entries -> entries.get(0).kind() == EntryKind.PAPER)
                .count();
    }

    private Map<TopicPath, Long> writeTopics(ReadingList list) {
        Map<TopicPath, Long> ids = new LinkedHashMap<>();
        handle.createUpdate("UPDATE topic SET removed_at = :now WHERE list_id = :list AND removed_at IS NULL")
                .bind("now", now)
                .bind("list", listId)
                .execute();
        ids.put(TopicPath.root(), writeTopic(TopicPath.root(), null, 0));
        for (Topic topic : list.topics()) {
            ids.put(topic.path(), writeTopic(topic.path(), topic, ids.size()));
        }
        for (Entry entry : list.entries()) {
            if (!ids.containsKey(entry.topic())) {
                ids.put(entry.topic(), writeTopic(entry.topic(), null, ids.size()));
            }
        }
        return ids;
    }

    private long writeTopic(TopicPath path, @Nullable Topic topic, int position) {
        return handle.createQuery("""
                        INSERT INTO topic (list_id, path, number, description, section, position)
                        VALUES (:list, :path, :number, :description, :section, :position)
                        ON CONFLICT (list_id, path) DO UPDATE
                        SET number = excluded.number,
                            description = excluded.description,
                            section = excluded.section,
                            position = excluded.position,
                            removed_at = NULL
                        RETURNING topic_id
                        """)
                .bind("list", listId)
                .bind("path", TopicPaths.write(path))
                .bind("number", topic == null ? null : topic.number().orElse(null))
                .bind("description", topic == null ? null : topic.description().orElse(null))
                .bind("section", topic == null ? Section.BODY : topic.section())
                .bind("position", position)
                .mapTo(long.class)
                .one();
    }

    private Map<Long, List<Entry>> placementsByPaper(ReadingList list) {
        PaperIdentity identity = new PaperIdentity(handle, now);
        Map<Long, List<Entry>> placements = new LinkedHashMap<>();
        for (Entry entry : list.entries()) {
            placements
                    .computeIfAbsent(identity.paperOf(entry), paper -> new ArrayList<>())
                    .add(entry);
        }
        return placements;
    }

    private static Set<Long> topicsOf(List<Entry> placements, Map<TopicPath, Long> topics) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Entry entry : placements) {
            ids.add(Objects.requireNonNull(topics.get(entry.topic())));
        }
        return ids;
    }

    private record StoredEntry(long entryId, boolean paper, boolean removed) {}

    private Map<Long, StoredEntry> storedEntries() {
        Map<Long, StoredEntry> stored = new HashMap<>();
        handle.createQuery("""
                        SELECT paper_id, entry_id, kind, removed_at IS NOT NULL AS removed
                        FROM entry
                        WHERE list_id = :list
                        """)
                .bind("list", listId)
                .map((row, context) -> stored.put(
                        row.getLong("paper_id"),
                        new StoredEntry(
                                row.getLong("entry_id"),
                                row.getString("kind").equals(EntryKind.PAPER.name()),
                                row.getBoolean("removed"))))
                .list();
        return stored;
    }

    private int remove(Map<Long, StoredEntry> stored, Set<Long> present) {
        int removed = 0;
        Set<Long> gone = new HashSet<>(stored.keySet());
        gone.removeAll(present);
        for (Long paper : gone) {
            StoredEntry entry = Objects.requireNonNull(stored.get(paper));
            if (!entry.removed) {
                handle.createUpdate("UPDATE entry SET removed_at = :now WHERE entry_id = :entry")
                        .bind("now", now)
                        .bind("entry", entry.entryId)
                        .execute();
                removed += entry.paper ? 1 : 0;
            }
        }
        return removed;
    }
}
