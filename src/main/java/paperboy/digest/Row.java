package paperboy.digest;

import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import paperboy.catalog.ListKey;
import paperboy.catalog.Paper;
import paperboy.catalog.TopicPath;

/** Papers in one order, which remembers where those of a topic stand. Thread-safe. */
final class Row {
    private final List<Paper> papers;
    private final Map<Place, BitSet> places = new ConcurrentHashMap<>();

    private record Place(ListKey list, TopicPath topic) {}

    Row(List<Paper> papers) {
        this.papers = List.copyOf(papers);
    }

    /** Those that stand in any of the subscribed topics, whatever their rating. */
    Iterable<Paper> standingIn(Collection<Subscription> subscriptions) {
        BitSet standing = new BitSet(papers.size());
        for (Subscription subscription : subscriptions) {
            Place place = new Place(subscription.list(), subscription.topic());
            standing.or(places.computeIfAbsent(place, unknown -> positions(subscription)));
        }
        return () -> new Walk(papers, standing);
    }

    private BitSet positions(Subscription subscription) {
        BitSet positions = new BitSet(papers.size());
        for (int i = 0; i < papers.size(); i++) {
            positions.set(i, subscription.standsInTopic(papers.get(i)));
        }
        return positions;
    }

    private static final class Walk implements Iterator<Paper> {
        private final List<Paper> papers;
        private final BitSet positions;
        private int next;

        Walk(List<Paper> papers, BitSet positions) {
            this.papers = papers;
            this.positions = positions;
            next = positions.nextSetBit(0);
        }

        @Override
        public boolean hasNext() {
            return next >= 0;
        }

        @Override
        public Paper next() {
            Paper paper = papers.get(next);
            next = positions.nextSetBit(next + 1);
            return paper;
        }
    }
}
