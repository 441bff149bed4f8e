package paperboy.digest;

import java.util.Collection;
import java.util.List;
import paperboy.catalog.Paper;

/**
 * All papers, put in order once for the digests of many channels, and found by topic: most channels want a small part
 * of them. Thread-safe.
 */
public final class Shelf {
    private final Row inListOrder;
    private final Row inReadingOrder;

    private Shelf(Row inListOrder, Row inReadingOrder) {
        this.inListOrder = inListOrder;
        this.inReadingOrder = inReadingOrder;
    }

    /** Puts papers that stand in list order on a shelf. */
    public static Shelf of(List<Paper> papers) {
        List<Paper> sorted = papers.stream().sorted(DigestPlanner.READING_ORDER).toList();
        return new Shelf(new Row(papers), new Row(sorted));
    }

    /** The papers in the topics of these subscriptions, as the lists have them. */
    Iterable<Paper> inListOrder(Collection<Subscription> subscriptions) {
        return inListOrder.standingIn(subscriptions);
    }

    /** The papers in the topics of these subscriptions, by {@link DigestPlanner#READING_ORDER}. */
    Iterable<Paper> inReadingOrder(Collection<Subscription> subscriptions) {
        return inReadingOrder.standingIn(subscriptions);
    }
}
