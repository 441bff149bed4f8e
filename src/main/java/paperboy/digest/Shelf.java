package paperboy.digest;

import java.util.List;
import paperboy.catalog.Paper;

/**
 * All papers, put in order once for the digests of many channels.
 *
 * @param inListOrder as the lists have them
 * @param inReadingOrder by {@link DigestPlanner#READING_ORDER}
 */
public record Shelf(List<Paper> inListOrder, List<Paper> inReadingOrder) {
    public Shelf {
        inListOrder = List.copyOf(inListOrder);
        inReadingOrder = List.copyOf(inReadingOrder);
    }

    /** Puts papers that stand in list order on a shelf. */
    public static Shelf of(List<Paper> papers) {
        return new Shelf(
                papers, papers.stream().sorted(DigestPlanner.READING_ORDER).toList());
    }
}
