package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperboy.catalog.Entry;
import paperboy.catalog.ListedPapers;

/** Second placements: entries of a file that mean a paper listed above them. */
final class Duplicates {
    private Duplicates() {}

    /** The entries, each second one pointing to the line of the first. */
    static List<Entry> marked(List<Entry> entries, Anchors anchors) {
        ListedPapers papers = new ListedPapers();
        List<Entry> marked = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Entry known = anchored(entry, entries, anchors)
                    .map(target -> entry.placedBefore(target.line()))
                    .orElse(entry);
            boolean ahead = known.duplicateOf().orElse(0) > entry.line();
            Optional<Entry> first = ahead ? Optional.empty() : papers.add(known);
            marked.add(first.map(met -> entry.placedBefore(met.line())).orElse(known));
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
}
