package paperboy.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Whether an entry of a new version stands where one that we keep stood: a curator who corrects both title and link of
 * an entry leaves its topic or its neighbours, and its date.
 */
final class Places {
    /** How much of the title stays where the day of its date does, and where there is no day to compare. */
    private static final double LEAST_SHARE = 0.6;

    private static final double LEAST_SHARE_UNDATED = 0.8;

    private final List<ListedPaper> papers;
    private final IntFunction<Optional<PaperId>> paperAt;
    private final List<KnownEntry> kept;
    private final Map<PaperId, Integer> ranks = new HashMap<>();
    private final Map<TopicId, TopicPath> paths = new HashMap<>();

    /** @param paperAt the kept paper that the listed paper at an index was found to be */
    Places(KnownList known, List<ListedPaper> papers, IntFunction<Optional<PaperId>> paperAt) {
        this.papers = papers;
        this.paperAt = paperAt;
        this.kept = known.entries().stream()
                .filter(KnownEntry::isListed)
                .sorted(Comparator.comparingInt(KnownEntry::position))
                .toList();
        for (int rank = 0; rank < kept.size(); rank++) {
            ranks.put(kept.get(rank).paper(), rank);
        }
        known.topics().forEach(topic -> paths.put(topic.id(), topic.path()));
    }

    /** Whether the listed paper at this index took the place of the kept entry under a like title. */
    boolean isTaken(KnownEntry entry, int index) {
        Entry before = entry.words();
        Entry after = papers.get(index).placements().get(0);
        boolean dated = before.date().isPresent() && after.date().isPresent();
        boolean ofOneDay = before.date().filter(date -> date.day().isPresent()).isPresent();
        double least = dated && ofOneDay ? LEAST_SHARE : LEAST_SHARE_UNDATED;
        return (!dated || before.date().equals(after.date()))
                && before.kind() == after.kind()
                && isSamePlace(entry, index)
                && TitleLikeness.share(before.title(), after.title()) >= least;
    }

    /** One neighbour tells within a topic; where its path changed too, it takes both. */
    private boolean isSamePlace(KnownEntry entry, int index) {
        TopicPath topic = papers.get(index).placements().get(0).topic();
        boolean above = isBeside(entry, index, -1);
        boolean below = isBeside(entry, index, 1);
        boolean stays = entry.topics().stream().anyMatch(id -> topic.equals(paths.get(id)));
        return stays ? above || below : above && below;
    }

    /** Whether both have the same neighbour on this side, or both none. */
    private boolean isBeside(KnownEntry entry, int index, int side) {
        int rank = Objects.requireNonNull(ranks.get(entry.paper())) + side;
        int next = index + side;
        boolean first = rank < 0 || rank >= kept.size();
        if (next < 0 || next >= papers.size()) {
            return first;
        }
        return !first && paperAt.apply(next).equals(Optional.of(kept.get(rank).paper()));
    }
}
