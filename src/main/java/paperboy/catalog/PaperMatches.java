package paperboy.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which papers that we keep the papers of a new version are. From the surest sign to the weakest, each for all papers
 * before the next: a strong key; the title; the address; then, only among papers that would else leave this list, the
 * same title under a corrected link, a title with a mended typing error, and a like title in the same place.
 */
final class PaperMatches {
    private final KnownList known;
    private final List<ListedPaper> papers;
    private final Map<String, PaperId> byKey = new HashMap<>();
    private final Map<PaperId, Set<PaperKey>> keys = new HashMap<>();
    private final Map<PaperId, KnownEntry> entries = new LinkedHashMap<>();
    private final Map<PaperId, PaperId> merged = new HashMap<>();
    private final List<PaperMerge> merges = new ArrayList<>();
    private final Map<Integer, PaperId> found = new HashMap<>();
    private final Set<PaperId> claimed = new HashSet<>();
    private final Set<Integer> corrected = new HashSet<>();

    PaperMatches(KnownList known, List<ListedPaper> papers) {
        this.known = known;
        this.papers = papers;
        known.keys().forEach((paper, theirs) -> {
            keys.put(paper, new LinkedHashSet<>(theirs));
            theirs.forEach(key -> byKey.put(key.value(), paper));
        });
        known.entries().forEach(entry -> entries.put(entry.paper(), entry));
        byStrongKeys();
        byTitles();
        byAddresses();
        byCorrectedLinks();
        byMendedTitles();
        byPlaces();
    }

    /** The kept paper that the listed paper at this index is. */
    Optional<PaperId> paper(int index) {
        return Optional.ofNullable(found.get(index)).map(this::current);
    }

    List<PaperMerge> merges() {
        return merges;
    }

    /** What we keep in this list of a paper, or of one that was merged into it. */
    Optional<KnownEntry> entry(PaperId paper) {
        KnownEntry own = entries.get(paper);
        for (PaperMerge merge : merges) {
            KnownEntry other = entries.get(merge.gone());
            boolean better = own == null || (other != null && !own.isListed() && other.isListed());
            if (current(merge.gone()).equals(paper) && other != null && better) {
                own = other;
            }
        }
        return Optional.ofNullable(own);
    }

    /** The entries of this list that no paper of the new version is. */
    List<KnownEntry> unclaimed() {
        Set<PaperId> still = new HashSet<>();
        found.values().forEach(paper -> still.add(current(paper)));
        return known.entries().stream()
                .filter(KnownEntry::isListed)
                .filter(entry -> !still.contains(current(entry.paper())))
                .toList();
    }

    /** Keys of the listed paper that no kept paper has. */
    List<PaperKey> learned(int index) {
        return papers.get(index).keys().stream()
                .filter(key -> !byKey.containsKey(key.value()))
                .toList();
    }

    /** Keys of the kept paper that its corrected entry contradicts. */
    List<PaperKey> unlearned(int index) {
        Optional<PaperId> paper = corrected.contains(index) ? paper(index) : Optional.empty();
        Collection<PaperKey> theirs = paper.map(this::keysOf).orElse(Set.of());
        return theirs.stream()
                .filter(key ->
                        PaperKeys.contradict(List.of(key), papers.get(index).keys()))
                .toList();
    }

    private PaperId current(PaperId paper) {
        PaperId current = paper;
        for (PaperId next = merged.get(current); next != null; next = merged.get(current)) {
            current = next;
        }
        return current;
    }

    private Collection<PaperKey> keysOf(PaperId paper) {
        return keys.getOrDefault(paper, Set.of());
    }

    private Optional<PaperId> holder(PaperKey key) {
        return Optional.ofNullable(byKey.get(key.value())).map(this::current);
    }

    private void byStrongKeys() {
        for (int at = 0; at < papers.size(); at++) {
            for (PaperKey key : papers.get(at).keys()) {
                Optional<PaperId> holder = holder(key).filter(id -> key.strength() == PaperKey.Strength.STRONG);
                if (holder.isPresent()) {
                    claim(at, holder.get());
                }
            }
        }
    }

    private void byTitles() {
        for (int at = 0; at < papers.size(); at++) {
            for (PaperKey key : papers.get(at).keys()) {
                Optional<PaperId> holder = holder(key).filter(id -> PaperKeys.isTitle(key));
                if (holder.isPresent() && !PaperKeys.contradict(papers.get(at).keys(), keysOf(holder.get()))) {
                    claim(at, holder.get());
                }
            }
        }
    }

    /** The address alone means a new title for a paper whose old title is no longer listed. */
    private void byAddresses() {
        for (int at = 0; at < papers.size(); at++) {
            if (found.containsKey(at)) {
                continue;
            }
            for (PaperKey key : papers.get(at).keys()) {
                Optional<PaperId> holder = holder(key).filter(this::isFree).filter(id -> !PaperKeys.isTitle(key));
                if (holder.isPresent() && !PaperKeys.contradict(papers.get(at).keys(), keysOf(holder.get()))) {
                    claim(at, holder.get());
                }
            }
        }
    }

    private boolean isFree(PaperId paper) {
        return !claimed.contains(paper);
    }

    /** Claims the paper for a listed one; where that is another kept paper already, both are one from now on. */
    private void claim(int index, PaperId paper) {
        PaperId own = paper(index).orElse(paper);
        if (own.equals(paper)) {
            found.put(index, paper);
            claimed.add(paper);
            return;
        }
        if (PaperKeys.contradict(keysOf(own), keysOf(paper))
                || PaperKeys.contradict(papers.get(index).keys(), keysOf(paper))) {
            return;
        }
        PaperId kept = own.compareTo(paper) < 0 ? own : paper;
        PaperId gone = kept.equals(own) ? paper : own;
        merges.add(new PaperMerge(kept, gone));
        merged.put(gone, kept);
        keys.computeIfAbsent(kept, id -> new LinkedHashSet<>()).addAll(keysOf(gone));
        found.put(index, kept);
        claimed.add(kept);
    }

    /** An entry with the title of one that would leave, under another link: the curator corrected the link. */
    private void byCorrectedLinks() {
        Map<String, KnownEntry> leaving = new HashMap<>();
        for (KnownEntry entry : leaving()) {
            leaving.putIfAbsent(PaperKeys.folded(entry.words().title()), entry);
        }
        for (int at = 0; at < papers.size() && !leaving.isEmpty(); at++) {
            if (!found.containsKey(at) && papers.get(at).titleKey().isPresent()) {
                KnownEntry entry = leaving.remove(
                        PaperKeys.folded(papers.get(at).placements().get(0).title()));
                if (entry != null && !known.elsewhere().contains(entry.paper())) {
                    corrected.add(at);
                    claim(at, entry.paper());
                }
            }
        }
    }

    private List<KnownEntry> leaving() {
        return known.entries().stream()
                .filter(KnownEntry::isListed)
                .filter(entry -> isFree(entry.paper()))
                .toList();
    }

    private List<Integer> coming() {
        List<Integer> coming = new ArrayList<>();
        for (int at = 0; at < papers.size(); at++) {
            if (!found.containsKey(at)) {
                coming.add(at);
            }
        }
        return coming;
    }

    private void byMendedTitles() {
        List<KnownEntry> leaving = new ArrayList<>(leaving());
        List<Integer> coming = coming();
        if ((long) leaving.size() * coming.size() > TitleLikeness.MOST_PAIRS) {
            return;
        }
        for (int at : coming) {
            ListedPaper paper = papers.get(at);
            Optional<KnownEntry> same = leaving.stream()
                    .filter(entry -> TitleLikeness.isMended(
                            entry.words().title(), paper.placements().get(0).title()))
                    .filter(entry -> !PaperKeys.contradict(paper.keys(), keysOf(entry.paper())))
                    .findFirst();
            if (same.isPresent()) {
                claim(at, same.get().paper());
                leaving.remove(same.get());
            }
        }
    }

    /** A like title in the place of one that would leave, where no other could be meant. */
    private void byPlaces() {
        List<KnownEntry> leaving = leaving();
        List<Integer> coming = coming();
        if (leaving.isEmpty() || (long) leaving.size() * coming.size() > TitleLikeness.MOST_PAIRS) {
            return;
        }
        Places places = new Places(known, papers, index -> paper(index));
        Map<Integer, List<KnownEntry>> pairs = new LinkedHashMap<>();
        Map<PaperId, Integer> meant = new HashMap<>();
        for (int at : coming) {
            for (KnownEntry entry : leaving) {
                if (!PaperKeys.contradict(papers.get(at).keys(), keysOf(entry.paper())) && places.isTaken(entry, at)) {
                    pairs.computeIfAbsent(at, index -> new ArrayList<>()).add(entry);
                    meant.merge(entry.paper(), 1, Integer::sum);
                }
            }
        }
        pairs.forEach((at, entries) -> {
            PaperId paper = entries.get(0).paper();
            if (entries.size() == 1 && Integer.valueOf(1).equals(meant.get(paper))) {
                claim(at, paper);
            }
        });
    }
}
