package paperboy.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which topics that we keep the topics of a new version are. The same path is the same topic. Of the others, a topic
 * under a new path is one that would else leave, if most papers of either are the other's, or if it has the same name
 * where its parent went; among topics without papers, its name, number or subtopics tell, where they are unmistakable.
 */
final class TopicMatches {
    /** How sure a likeness is; a weaker one is only looked at when no stronger one is left. */
    private enum Sureness {
        PAPERS_OR_FOLLOWS_PARENT,
        SAME_PLACE,
        ONLY_OF_ITS_NAME
    }

    private record Pair(TopicPath listed, KnownTopic known, Sureness sureness, double likeness) {}

    private final Map<TopicPath, KnownTopic> found = new LinkedHashMap<>();
    private final Set<TopicId> claimed = new HashSet<>();
    private final TopicPapers listed;
    private final TopicPapers kept;
    private final Map<TopicPath, KnownTopic> knownByPath = new LinkedHashMap<>();
    private final Map<TopicPath, Optional<String>> numbers = new LinkedHashMap<>();

    /**
     * @param topics of the new version, by path, with their numbers
     * @param listed the papers in and below each of them
     * @param kept the papers in and below each topic that we keep
     */
    TopicMatches(
            Map<TopicPath, Optional<String>> topics, TopicPapers listed, List<KnownTopic> known, TopicPapers kept) {
        this.listed = listed;
        this.kept = kept;
        numbers.putAll(topics);
        known.forEach(topic -> knownByPath.put(topic.path(), topic));
        for (TopicPath path : topics.keySet()) {
            KnownTopic same = knownByPath.get(path);
            if (same != null) {
                claim(path, same);
            }
        }
        boolean more = !leaving().isEmpty();
        while (more) {
            more = false;
            for (Sureness sureness : Sureness.values()) {
                if (!more) {
                    more = claimBest(pairs(sureness));
                }
            }
        }
    }

    Optional<KnownTopic> topic(TopicPath path) {
        return Optional.ofNullable(found.get(path));
    }

    /** The listed topics that we keep and that the new version has no more. */
    List<KnownTopic> leaving() {
        return knownByPath.values().stream()
                .filter(topic -> topic.presence() == Presence.LISTED)
                .filter(topic -> !claimed.contains(topic.id()))
                .toList();
    }

    private void claim(TopicPath path, KnownTopic topic) {
        found.put(path, topic);
        claimed.add(topic.id());
    }

    private boolean claimBest(List<Pair> pairs) {
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        boolean any = false;
        for (Pair pair : pairs) {
            if (!found.containsKey(pair.listed())
                    && !claimed.contains(pair.known().id())) {
                claim(pair.listed(), pair.known());
                any = true;
            }
        }
        return any;
    }

    private List<TopicPath> coming() {
        return numbers.keySet().stream()
                .filter(path -> !found.containsKey(path))
                .toList();
    }

    private List<Pair> pairs(Sureness sureness) {
        Set<KnownTopic> leaving = new LinkedHashSet<>(leaving());
        Map<String, List<KnownTopic>> byName = new HashMap<>();
        Map<TopicPath, List<KnownTopic>> byParent = new HashMap<>();
        for (KnownTopic topic : leaving) {
            byName.computeIfAbsent(name(topic.path()), name -> new ArrayList<>())
                    .add(topic);
            byParent.computeIfAbsent(parent(topic.path()), path -> new ArrayList<>())
                    .add(topic);
        }
        List<Pair> pairs = new ArrayList<>();
        for (TopicPath path : coming()) {
            Set<KnownTopic> candidates = new LinkedHashSet<>(byName.getOrDefault(name(path), List.of()));
            candidates.addAll(byParent.getOrDefault(formerParent(path), List.of()));
            if (sureness == Sureness.PAPERS_OR_FOLLOWS_PARENT) {
                kept.holding(listed.of(path)).stream()
                        .map(knownByPath::get)
                        .filter(topic -> topic != null && leaving.contains(topic))
                        .forEach(candidates::add);
            }
            for (KnownTopic topic : candidates) {
                likeness(path, topic, sureness, byName)
                        .ifPresent(likeness -> pairs.add(new Pair(path, topic, sureness, likeness)));
            }
        }
        return pairs;
    }

    private Optional<Double> likeness(
            TopicPath path, KnownTopic topic, Sureness sureness, Map<String, List<KnownTopic>> byName) {
        boolean sameName = name(path).equals(name(topic.path()));
        boolean follows = formerParent(path).equals(parent(topic.path()));
        Set<PaperId> now = listed.of(path);
        Set<PaperId> then = kept.of(topic.path());
        long shared = now.stream().filter(then::contains).count();
        long stayed = then.stream().filter(listed::holds).count();
        long old = now.stream().filter(kept::holds).count();
        double share = shared == 0 ? 0 : shared / (double) Math.max(stayed, old);
        boolean empty = stayed == 0 && old == 0;
        double likeness = 3 * share + (sameName ? 2 : 0) + (follows ? 1 : 0) + (sameNumber(path, topic) ? 0.5 : 0);
        boolean alike = switch (sureness) {
            case PAPERS_OR_FOLLOWS_PARENT ->
                share >= 0.5 || (sameName && shared > 0) || (sameName && follows && (empty || shared > 0));
            case SAME_PLACE ->
                empty && follows && (sameSubtopics(path, topic) || (sameNumber(path, topic) && then.isEmpty()));
            case ONLY_OF_ITS_NAME ->
                empty && sameName && byName.getOrDefault(name(path), List.of()).size() == 1 && isOnlyComing(path);
        };
        return alike ? Optional.of(likeness) : Optional.empty();
    }

    private boolean isOnlyComing(TopicPath path) {
        return coming().stream().filter(other -> name(other).equals(name(path))).count() == 1;
    }

    private boolean sameNumber(TopicPath path, KnownTopic topic) {
        Optional<String> number = numbers.getOrDefault(path, Optional.empty());
        return number.isPresent() && number.equals(topic.number());
    }

    private boolean sameSubtopics(TopicPath path, KnownTopic topic) {
        Set<String> now = subtopics(numbers.keySet(), path);
        Set<String> then = subtopics(knownByPath.keySet(), topic.path());
        long shared = now.stream().filter(then::contains).count();
        return shared > 0 && shared * 2 >= Math.max(now.size(), then.size());
    }

    private static Set<String> subtopics(Set<TopicPath> paths, TopicPath above) {
        Set<String> names = new HashSet<>();
        for (TopicPath path : paths) {
            if (!path.isRoot() && parent(path).equals(above)) {
                names.add(name(path));
            }
        }
        return names;
    }

    /** Where the parent of a listed topic stood before; itself, if the parent is no topic that we keep. */
    private TopicPath formerParent(TopicPath path) {
        TopicPath parent = parent(path);
        KnownTopic known = found.get(parent);
        return known == null ? parent : known.path();
    }

    private static String name(TopicPath path) {
        return path.name().orElse("");
    }

    private static TopicPath parent(TopicPath path) {
        return path.parent().orElse(TopicPath.root());
    }
}
