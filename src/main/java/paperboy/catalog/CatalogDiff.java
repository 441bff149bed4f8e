package paperboy.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a version of a list says otherwise than what we keep of it. Pure: nothing is read or written.
 *
 * @param topics of the version, the list itself first, then in reading order
 * @param papers of the version, tools and blogs among them, in reading order
 * @param topicsGone listed topics that the version has no more
 * @param entriesGone listed entries that the version has no more
 * @param merges papers that the version shows to be one
 * @param changes the same in words for people, in reading order; what left comes last
 */
public record CatalogDiff(
        List<MatchedTopic> topics,
        List<MatchedPaper> papers,
        List<Change.TopicRemoved> topicsGone,
        List<KnownEntry> entriesGone,
        List<PaperMerge> merges,
        List<Change> changes) {
    public CatalogDiff {
        topics = List.copyOf(topics);
        papers = List.copyOf(papers);
        topicsGone = List.copyOf(topicsGone);
        entriesGone = List.copyOf(entriesGone);
        merges = List.copyOf(merges);
        changes = List.copyOf(changes);
    }

    /** Compares a version of a list with what we keep of it. */
    public static CatalogDiff between(KnownList known, ReadingList list) {
        return new Comparison(known, list).diff();
    }

    /** Whether nothing changed that a person would see. */
    public boolean isEmpty() {
        return changes.isEmpty() && merges.isEmpty();
    }

    /** How many of the changes are of this kind. */
    public int count(Class<? extends Change> kind) {
        return (int) changes.stream().filter(kind::isInstance).count();
    }

    /** Papers listed before this version, and in it. */
    private static final class Comparison {
        private final KnownList known;
        private final List<ListedPaper> listed;
        private final Map<TopicPath, Optional<Topic>> paths = new LinkedHashMap<>();
        private final PaperMatches papers;
        private final TopicMatches topics;
        private final Map<TopicId, TopicPath> formerPaths = new LinkedHashMap<>();
        private final List<Change> changes = new ArrayList<>();

        Comparison(KnownList known, ReadingList list) {
            this.known = known;
            paths.put(TopicPath.root(), Optional.empty());
            list.topics().forEach(topic -> paths.put(topic.path(), Optional.of(topic)));
            list.entries().forEach(entry -> paths.putIfAbsent(entry.topic(), Optional.empty()));
            known.topics().forEach(topic -> formerPaths.put(topic.id(), topic.path()));
            List<ListedPaper> apart = ListedPapers.of(list.entries());
            PaperMatches matches = new PaperMatches(known, apart);
            while (!matches.same().isEmpty()) {
                apart = ListedPapers.joined(apart, matches.same());
                matches = new PaperMatches(known, apart);
            }
            this.listed = apart;
            this.papers = matches;
            this.topics = new TopicMatches(numbers(), listedPapers(), known.topics(), keptPapers());
        }

        CatalogDiff diff() {
            List<MatchedTopic> matchedTopics = matchedTopics();
            List<MatchedPaper> matchedPapers = matchedPapers();
            List<Change.TopicRemoved> topicsGone = topicsGone();
            List<KnownEntry> entriesGone = papers.unclaimed();
            matchedTopics.forEach(this::tell);
            matchedPapers.forEach(this::tell);
            changes.addAll(topicsGone);
            for (KnownEntry entry : entriesGone) {
                if (entry.words().kind() == EntryKind.PAPER) {
                    changes.add(new Change.Removed(entry.paper(), entry.words().title()));
                }
            }
            return new CatalogDiff(matchedTopics, matchedPapers, topicsGone, entriesGone, papers.merges(), changes);
        }

        private Map<TopicPath, Optional<String>> numbers() {
            Map<TopicPath, Optional<String>> numbers = new LinkedHashMap<>();
            paths.forEach((path, topic) -> numbers.put(path, topic.flatMap(Topic::number)));
            return numbers;
        }

        private TopicPapers listedPapers() {
            TopicPapers now = new TopicPapers();
            for (int at = 0; at < listed.size(); at++) {
                List<TopicPath> where = listed.get(at).topics();
                papers.paper(at).ifPresent(paper -> now.add(paper, where));
            }
            return now;
        }

        private TopicPapers keptPapers() {
            TopicPapers then = new TopicPapers();
            for (KnownEntry entry : known.entries()) {
                if (entry.isListed()) {
                    then.add(entry.paper(), former(entry));
                }
            }
            return then;
        }

        private List<TopicPath> former(KnownEntry entry) {
            return entry.topics().stream()
                    .map(id -> formerPaths.getOrDefault(id, TopicPath.root()))
                    .toList();
        }

        private List<MatchedTopic> matchedTopics() {
            List<MatchedTopic> matched = new ArrayList<>();
            paths.forEach(
                    (path, topic) -> matched.add(new MatchedTopic(path, topic, topics.topic(path), matched.size())));
            return matched;
        }

        private List<MatchedPaper> matchedPapers() {
            List<MatchedPaper> matched = new ArrayList<>();
            for (int at = 0; at < listed.size(); at++) {
                Optional<PaperId> paper = papers.paper(at);
                matched.add(new MatchedPaper(
                        paper,
                        paper.flatMap(papers::entry),
                        listed.get(at).words(),
                        listed.get(at).topics(),
                        at,
                        papers.learned(at),
                        papers.unlearned(at)));
            }
            return matched;
        }

        private List<Change.TopicRemoved> topicsGone() {
            List<KnownTopic> leaving = topics.leaving();
            Map<TopicId, List<Integer>> stayed = leaving.isEmpty() ? Map.of() : stayed();
            return leaving.stream()
                    .map(topic -> new Change.TopicRemoved(
                            topic.id(), topic.path(), heir(stayed.getOrDefault(topic.id(), List.of()))))
                    .toList();
        }

        /** The papers, by their index, that were listed under a topic and still are somewhere. */
        private Map<TopicId, List<Integer>> stayed() {
            Map<TopicId, List<Integer>> stayed = new HashMap<>();
            for (int at = 0; at < listed.size(); at++) {
                Optional<KnownEntry> entry =
                        papers.paper(at).flatMap(papers::entry).filter(KnownEntry::isListed);
                for (TopicId topic : entry.map(KnownEntry::topics).orElse(List.of())) {
                    stayed.computeIfAbsent(topic, id -> new ArrayList<>()).add(at);
                }
            }
            return stayed;
        }

        /** The topic that now holds most of these papers. */
        private Optional<TopicPath> heir(List<Integer> stayed) {
            Map<TopicPath, Integer> taken = new LinkedHashMap<>();
            for (int at : stayed) {
                listed.get(at).topics().forEach(topic -> taken.merge(topic, 1, Integer::sum));
            }
            return taken.entrySet().stream()
                    .filter(topic -> topic.getValue() * 2 > stayed.size())
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private void tell(MatchedTopic topic) {
            if (topic.path().isRoot()) {
                return;
            }
            Optional<KnownTopic> before = topic.known();
            if (before.isEmpty() || before.get().presence() == Presence.REMOVED) {
                changes.add(new Change.TopicAdded(topic.path()));
            } else if (!before.get().path().equals(topic.path()) && !onlyFollows(topic.path(), before.get())) {
                changes.add(
                        new Change.TopicRenamed(before.get().id(), before.get().path(), topic.path()));
            }
        }

        /** Whether a topic has another path only because the one above it has. */
        private boolean onlyFollows(TopicPath path, KnownTopic before) {
            TopicPath parent = path.parent().orElseThrow();
            return path.name().equals(before.path().name())
                    && topics.topic(parent)
                            .map(KnownTopic::path)
                            .equals(before.path().parent());
        }

        private void tell(MatchedPaper paper) {
            Entry words = paper.words();
            if (paper.before().isEmpty() || !paper.before().get().wasPaper()) {
                if (words.kind() == EntryKind.PAPER) {
                    changes.add(new Change.Added(words.line(), words.title()));
                }
                return;
            }
            KnownEntry before = paper.before().get();
            PaperId id = paper.known().orElseThrow();
            if (!before.isListed()) {
                changes.add(new Change.Restored(id, words.line(), words.title()));
                return;
            }
            if (!before.words().title().equals(words.title())) {
                changes.add(new Change.Retitled(id, before.words().title(), words.title()));
            }
            if (!new HashSet<>(before.topics()).equals(knownTopics(paper))) {
                changes.add(new Change.Moved(id, words.title(), former(before), paper.topics()));
            }
            Set<EntryField> fields = EntryField.changed(before.words(), words);
            if (!fields.isEmpty()) {
                changes.add(new Change.Changed(id, words.title(), fields));
            }
        }

        /** The topics of a listed paper; one that is new counts as another than any before. */
        private Set<TopicId> knownTopics(MatchedPaper paper) {
            Set<TopicId> ids = new HashSet<>();
            for (TopicPath path : paper.topics()) {
                ids.add(topics.topic(path).map(KnownTopic::id).orElse(new TopicId(-1)));
            }
            return ids;
        }
    }
}
