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
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Which papers that we keep the papers of a new version are. From the surest sign to the weakest, each for all papers
 * before the next: a strong key; the title; the address; then, only among papers that would else leave this list, the
 * same title under a corrected link, and a title with a mended typing error.
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
    /** Which listed paper a kept one is; never two, or one of them would be lost. */
    private final Map<PaperId, Integer> owners = new HashMap<>();

    private final Map<Integer, Integer> same = new TreeMap<>();
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
        byTitles(this::isTitleNow);
        byTitles((paper, key) -> true);
        byAddresses();
        byCorrectedLinks();
        byMendedTitles();
        byNothingOfTheirOwn();
    }

    /** The kept paper that the listed paper at this index is. */
    Optional<PaperId> paper(int index) {
        return Optional.ofNullable(found.get(index)).map(this::current);
    }

    /** Listed papers that are another one's further placements, with that other: our history knows them as one. */
    Map<Integer, Integer> same() {
        return same;
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

    /** Only where no other listed paper is the holder: an old title may have gone to another paper. */
    private void byTitles(BiPredicate<PaperId, PaperKey> which) {
        for (int at = 0; at < papers.size(); at++) {
            for (PaperKey key : papers.get(at).keys()) {
                Optional<PaperId> holder = holder(key)
                        .filter(id -> PaperKeys.isTitle(key))
                        .filter(this::isFree)
                        .filter(id -> which.test(id, key));
                if (holder.isPresent() && !PaperKeys.contradict(papers.get(at).keys(), keysOf(holder.get()))) {
                    claim(at, holder.get());
                }
            }
        }
    }

    /** Whether it is the title under which the list last held the paper, not one from before. */
    private boolean isTitleNow(PaperId paper, PaperKey key) {
        return entry(paper)
                .filter(entry -> key.value()
                        .equals("title:" + PaperKeys.folded(entry.words().title())))
                .isPresent();
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
        return !owners.containsKey(paper);
    }

    /**
     * Claims the paper for a listed one. Where that is another kept paper already, both are one from now on; where
     * another listed one has it, the two listed ones are.
     */
    private void claim(int index, PaperId paper) {
        PaperId own = paper(index).orElse(paper);
        Integer owner = owners.get(paper);
        if (owner != null) {
            if (owner != index
                    && !PaperKeys.contradict(
                            papers.get(index).keys(), papers.get(owner).keys())) {
                same.put(Math.max(index, owner), Math.min(index, owner));
            }
            return;
        }
        if (own.equals(paper)) {
            found.put(index, paper);
            owners.put(paper, index);
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
        owners.remove(gone);
        owners.put(kept, index);
    }

    /** A listed paper that would be new, with no key that is not another's, could never be told from that again. */
    private void byNothingOfTheirOwn() {
        for (int at = 0; at < papers.size(); at++) {
            if (!found.containsKey(at) && learned(at).isEmpty()) {
                Optional<Integer> owner = papers.get(at).keys().stream()
                        .flatMap(key -> holder(key).stream())
                        .flatMap(paper -> Optional.ofNullable(owners.get(paper)).stream())
                        .findFirst();
                if (owner.isPresent()) {
                    same.put(Math.max(at, owner.get()), Math.min(at, owner.get()));
                }
            }
        }
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

    private void byMendedTitles() {
        List<KnownEntry> leaving = new ArrayList<>(leaving());
        List<Integer> coming = new ArrayList<>();
        for (int at = 0; at < papers.size(); at++) {
            if (!found.containsKey(at)) {
                coming.add(at);
            }
        }
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
}
