package paperboy.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The papers of one list, gathered from its entries as they are read: entries that mean one paper are its placements.
 * Not thread-safe.
 */
public final class ListedPapers {
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Group> byKey = new HashMap<>();
    private final Map<Integer, Group> byLine = new HashMap<>();

    private static final class Group {
        final List<Entry> placements = new ArrayList<>();
        final Set<PaperKey> keys = new LinkedHashSet<>();
    }

    /** The papers of these entries, in the order of their first placements. */
    public static List<ListedPaper> of(List<Entry> entries) {
        ListedPapers papers = new ListedPapers();
        entries.stream().filter(entry -> !pointsAhead(entry)).forEach(papers::add);
        entries.stream().filter(ListedPapers::pointsAhead).forEach(papers::add);
        return papers.groups.stream()
                .map(group -> new ListedPaper(group.placements, new ArrayList<>(group.keys)))
                .toList();
    }

    /**
     * The papers, some of them joined with others.
     *
     * @param same indexes of papers that become placements of the one at the lower index beside them
     */
    static List<ListedPaper> joined(List<ListedPaper> papers, Map<Integer, Integer> same) {
        List<ListedPaper> joined = new ArrayList<>(papers);
        List<Integer> latestFirst = new ArrayList<>(same.keySet());
        latestFirst.sort(Comparator.reverseOrder());
        for (int later : latestFirst) {
            int earlier = Objects.requireNonNull(same.get(later));
            ListedPaper other = joined.remove(later);
            joined.set(earlier, joined.get(earlier).with(other));
        }
        return joined;
    }

    /** Whether the entry is an anchor to one that stands below it. */
    private static boolean pointsAhead(Entry entry) {
        return entry.duplicateOf().orElse(0) > entry.line();
    }

    /** Takes in the next entry; tells the first placement of its paper, where it is a further one. */
    public Optional<Entry> add(Entry entry) {
        List<PaperKey> keys = PaperKeys.of(entry);
        Optional<Group> known = entry.duplicateOf().isPresent()
                ? Optional.ofNullable(byLine.get(entry.duplicateOf().getAsInt()))
                : Optional.empty();
        return put(entry, keys, known.or(() -> groupOf(keys)));
    }

    private Optional<Entry> put(Entry entry, List<PaperKey> keys, Optional<Group> known) {
        Group group = known.orElseGet(this::newGroup);
        group.placements.add(entry);
        group.keys.addAll(keys);
        keys.forEach(key -> byKey.putIfAbsent(key.value(), group));
        byLine.putIfAbsent(entry.line(), group);
        return known.map(met -> met.placements.get(0));
    }

    private Group newGroup() {
        Group group = new Group();
        groups.add(group);
        return group;
    }

    private Optional<Group> groupOf(List<PaperKey> keys) {
        for (PaperKey key : keys) {
            Group group = byKey.get(key.value());
            if (group != null && PaperKeys.same(keys, group.keys)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
