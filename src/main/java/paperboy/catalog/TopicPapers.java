package paperboy.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which papers stand in and below each topic. */
final class TopicPapers {
    private final Map<TopicPath, Set<PaperId>> below = new HashMap<>();
    private final Map<PaperId, Set<TopicPath>> above = new HashMap<>();

    void add(PaperId paper, List<TopicPath> topics) {
        Set<TopicPath> all = above.computeIfAbsent(paper, id -> new LinkedHashSet<>());
        for (TopicPath topic : topics) {
            TopicPath at = topic;
            while (!at.isRoot()) {
                below.computeIfAbsent(at, path -> new HashSet<>()).add(paper);
                all.add(at);
                at = at.parent().orElseThrow();
            }
        }
    }

    Set<PaperId> of(TopicPath topic) {
        return below.getOrDefault(topic, Set.of());
    }

    boolean holds(PaperId paper) {
        return above.containsKey(paper);
    }

    /** The topics that hold any of these papers. */
    Set<TopicPath> holding(Set<PaperId> papers) {
        Set<TopicPath> topics = new LinkedHashSet<>();
        papers.forEach(paper -> topics.addAll(above.getOrDefault(paper, Set.of())));
        return topics;
    }
}
