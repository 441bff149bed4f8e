package paperboy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps one list in memory as the store does, so that thousands of versions can be compared in seconds. */
final class KeptList {
    private final Map<Long, KnownTopic> topics = new LinkedHashMap<>();
    private final Map<PaperId, KnownEntry> entries = new LinkedHashMap<>();
    private final Map<PaperId, Set<PaperKey>> keys = new HashMap<>();
    private long next = 1;

    /** Brings the list up to a version; tells what it changed. */
    CatalogDiff next(ReadingList list) {
        CatalogDiff diff = CatalogDiff.between(known(), list);
        assertThat(diff.papers().stream()
                        .flatMap(paper -> paper.known().stream())
                        .toList())
                .doesNotHaveDuplicates();
        diff.merges().forEach(this::merge);
        Map<TopicPath, TopicId> ids = new HashMap<>();
        for (MatchedTopic topic : diff.topics()) {
            TopicId id = topic.known().map(KnownTopic::id).orElseGet(() -> new TopicId(next++));
            ids.put(topic.path(), id);
            topics.put(
                    id.value(),
                    new KnownTopic(
                            id,
                            topic.path(),
                            topic.listed().flatMap(Topic::number),
                            topic.listed().flatMap(Topic::description),
                            topic.listed().map(Topic::section).orElse(Section.BODY),
                            topic.position(),
                            Presence.LISTED));
        }
        diff.topicsGone().forEach(gone -> topics.computeIfPresent(gone.id().value(), (id, topic) -> removed(topic)));
        diff.papers().forEach(paper -> write(paper, ids));
        diff.entriesGone().forEach(gone -> entries.computeIfPresent(gone.paper(), (id, entry) -> removed(entry)));
        return diff;
    }

    TopicId topic(TopicPath path) {
        return topics.values().stream()
                .filter(topic ->
                        topic.presence() == Presence.LISTED && topic.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private KnownList known() {
        Map<PaperId, List<PaperKey>> all = new HashMap<>();
        keys.forEach((paper, theirs) -> all.put(paper, new ArrayList<>(theirs)));
        return new KnownList(new ArrayList<>(topics.values()), new ArrayList<>(entries.values()), all, Set.of());
    }

    private void write(MatchedPaper paper, Map<TopicPath, TopicId> ids) {
        PaperId id = paper.known().orElseGet(() -> new PaperId(next++));
        boolean wasPaper = paper.before().map(KnownEntry::wasPaper).orElse(false)
                || paper.words().kind() == EntryKind.PAPER;
        Set<PaperKey> theirs = keys.computeIfAbsent(id, key -> new LinkedHashSet<>());
        theirs.removeAll(paper.unlearned());
        theirs.addAll(paper.learned());
        entries.put(
                id,
                new KnownEntry(
                        id,
                        paper.words(),
                        paper.topics().stream().map(ids::get).toList(),
                        paper.position(),
                        wasPaper,
                        Presence.LISTED));
    }

    private void merge(PaperMerge merge) {
        entries.remove(merge.gone());
        Set<PaperKey> theirs = keys.remove(merge.gone());
        if (theirs != null) {
            keys.computeIfAbsent(merge.kept(), key -> new LinkedHashSet<>()).addAll(theirs);
        }
    }

    private static KnownTopic removed(KnownTopic topic) {
        return new KnownTopic(
                topic.id(),
                topic.path(),
                topic.number(),
                topic.description(),
                topic.section(),
                topic.position(),
                Presence.REMOVED);
    }

    private static KnownEntry removed(KnownEntry entry) {
        return new KnownEntry(
                entry.paper(), entry.words(), entry.topics(), entry.position(), entry.wasPaper(), Presence.REMOVED);
    }
}
