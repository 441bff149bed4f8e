package paperboy.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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
     * @param papers all papers; the same shelf serves many plans
     * @param delivered what the channel has had or is about to get
     * @param most papers a digest
     */
    public static DigestPlan plan(
            Collection<Subscription> subscriptions, Shelf papers, Set<PaperId> delivered, int most) {
        List<Paper> fresh = new ArrayList<>();
        int total = 0;
        int had = 0;
        for (Paper paper : papers.inListOrder(subscriptions)) {
            Wanted wanted = wanted(subscriptions, paper);
            if (wanted == Wanted.NOT) {
                continue;
            }
            total++;
            if (delivered.contains(paper.id())) {
                had++;
            } else if (wanted == Wanted.FIRST) {
                fresh.add(paper);
            }
        }
        int waiting = total - had - fresh.size();
        List<Paper> unread =
                unread(subscriptions, papers, delivered, Math.min(waiting, Math.max(0, most - fresh.size())));
        return choose(fresh, unread, total, had, most);
    }

    /** The first papers for the drip. */
    private static List<Paper> unread(
            Collection<Subscription> subscriptions, Shelf papers, Set<PaperId> delivered, int count) {
        List<Paper> unread = new ArrayList<>();
        Iterator<Paper> next = papers.inReadingOrder(subscriptions).iterator();
        while (unread.size() < count && next.hasNext()) {
            Paper paper = next.next();
            if (!delivered.contains(paper.id()) && wanted(subscriptions, paper) == Wanted.IN_TURN) {
                unread.add(paper);
            }
        }
        return unread;
    }

    /** How much a channel wants a paper. */
    private enum Wanted {
        NOT,
        IN_TURN,
        FIRST
    }

    private static Wanted wanted(Collection<Subscription> subscriptions, Paper paper) {
        Wanted most = Wanted.NOT;
        for (Subscription subscription : subscriptions) {
            if (subscription.covers(paper)) {
                Wanted wanted = wanted(subscription, paper);
                most = wanted.compareTo(most) > 0 ? wanted : most;
            }
        }
        return most;
    }

    private static Wanted wanted(Subscription subscription, Paper paper) {
        boolean isNew = subscription.isNew(paper);
        return switch (subscription.mode()) {
            case NEW -> isNew ? Wanted.FIRST : Wanted.NOT;
            case DRIP -> Wanted.IN_TURN;
            case BOTH -> isNew ? Wanted.FIRST : Wanted.IN_TURN;
        };
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
