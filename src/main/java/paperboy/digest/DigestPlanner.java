package paperboy.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.catalog.Rating;

/**
 * Chooses the papers of a digest: new ones first, then the drip of those the channel has not had, in the order a reader
 * would choose: surveys, then what the curator rated highest, then the order of the list. Pure.
 */
public final class DigestPlanner {
    /**
     * The order in which one would read: surveys, then what the curator rated highest; equal papers stay as they are.
     */
    public static final Comparator<Paper> READING_ORDER = Comparator.comparing(
                    (Paper paper) -> !Surveys.isSurvey(paper))
            .thenComparing(paper -> -paper.rating().map(Rating::stars).orElse(0));

    private DigestPlanner() {}

    /**
     * Plans one digest.
     *
     * @param subscriptions of one channel
     * @param papers all papers, in list order
     * @param delivered what the channel has had or is about to get
     * @param most papers a digest
     */
    public static DigestPlan plan(
            Collection<Subscription> subscriptions, List<Paper> papers, Set<PaperId> delivered, int most) {
        List<Paper> fresh = new ArrayList<>();
        List<Paper> unread = new ArrayList<>();
        int total = 0;
        int had = 0;
        for (Paper paper : papers) {
            List<Subscription> wishes = subscriptions.stream()
                    .filter(subscription -> subscription.covers(paper))
                    .filter(subscription -> subscription.mode() != Subscription.Mode.NEW || subscription.isNew(paper))
                    .toList();
            if (wishes.isEmpty()) {
                continue;
            }
            total++;
            if (delivered.contains(paper.id())) {
                had++;
            } else if (wishes.stream().anyMatch(DigestPlanner.wantsFirst(paper))) {
                fresh.add(paper);
            } else {
                unread.add(paper);
            }
        }
        unread.sort(READING_ORDER);
        return choose(fresh, unread, total, had, most);
    }

    private static Predicate<Subscription> wantsFirst(Paper paper) {
        return subscription -> subscription.mode() != Subscription.Mode.DRIP && subscription.isNew(paper);
    }

    private static DigestPlan choose(List<Paper> fresh, List<Paper> unread, int total, int had, int most) {
        List<PlannedPaper> chosen = new ArrayList<>();
        for (Paper paper : fresh) {
            if (chosen.size() < most) {
                chosen.add(new PlannedPaper(paper, PlannedPaper.Novelty.NEW, had + chosen.size() + 1));
            }
        }
        for (Paper paper : unread) {
            if (chosen.size() < most) {
                chosen.add(new PlannedPaper(paper, PlannedPaper.Novelty.UNREAD, had + chosen.size() + 1));
            }
        }
        return new DigestPlan(chosen, total, total - had - chosen.size());
    }
}
