package paperboy.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperboy.catalog.Entry;
import paperboy.catalog.PaperKey;
import paperboy.catalog.PaperKeys;

/** Second placements: entries of a file that mean a paper listed above them. */
final class Duplicates {
    private Duplicates() {}

    /** The entries, each second one pointing to the line of the first. */
    static List<Entry> marked(List<Entry> entries, Anchors anchors) {
        Map<String, Entry> firsts = new HashMap<>();
        Map<Integer, List<PaperKey>> keysByLine = new HashMap<>();
        List<Entry> marked = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            List<PaperKey> keys = PaperKeys.of(entry);
            Optional<Entry> first = first(keys, firsts, keysByLine).or(() -> anchored(entry, entries, anchors));
            if (first.isPresent()) {
                marked.add(entry.placedBefore(first.get().line()));
            } else {
                marked.add(entry);
                keysByLine.put(entry.line(), keys);
            }
            Entry known = first.orElse(entry);
            keys.forEach(key -> firsts.putIfAbsent(key.value(), known));
        }
        return marked;
    }

    /** The entry that an anchor of the same page leads to, where the title links to one. */
    private static Optional<Entry> anchored(Entry entry, List<Entry> entries, Anchors anchors) {
        return entry.listedUrl()
                .filter(url -> url.startsWith("#"))
                .flatMap(url -> anchors.entryAt(url.substring(1), entries))
                .filter(target -> target.line() != entry.line());
    }

    private static Optional<Entry> first(
            List<PaperKey> keys, Map<String, Entry> firsts, Map<Integer, List<PaperKey>> keysByLine) {
        for (PaperKey key : keys) {
            Entry candidate = firsts.get(key.value());
            if (candidate != null && PaperKeys.same(keys, keysByLine.getOrDefault(candidate.line(), List.of()))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
