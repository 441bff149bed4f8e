package paperboy.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What we keep of a list, before it is read anew.
 *
 * @param topics every topic it ever had
 * @param entries every entry it ever had, each paper once
 * @param keys what identifies papers: all keys of the papers of this list, and of each paper anywhere that shares a key
 *     with the version now read
 * @param elsewhere papers of this list that another list holds too
 */
public record KnownList(
        List<KnownTopic> topics, List<KnownEntry> entries, Map<PaperId, List<PaperKey>> keys, Set<PaperId> elsewhere) {
    public KnownList {
        topics = List.copyOf(topics);
        entries = List.copyOf(entries);
        keys = Map.copyOf(keys);
        elsewhere = Set.copyOf(elsewhere);
    }

    /** What we keep of a list never read before, where no other list is kept either. */
    public static KnownList none() {
        return new KnownList(List.of(), List.of(), Map.of(), Set.of());
    }
}
