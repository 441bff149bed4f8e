package paperboy.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A paper that we know, with what its curator says of it: the words of its first placement, the topics of all.
 *
 * @param placements in list order, at least one
 * @param firstSeenAt when it was first read from any list
 */
public record Paper(
        PaperId id,
        String title,
        Optional<String> url,
        Optional<ArxivId> arxivId,
        Optional<String> doi,
        Optional<ListedDate> date,
        OptionalInt year,
        Optional<Venue> venue,
        Optional<String> authors,
        List<Link> links,
        Optional<Rating> rating,
        Optional<String> tag,
        List<String> notes,
        List<Placement> placements,
        Instant firstSeenAt) {
    public Paper {
        links = List.copyOf(links);
        notes = List.copyOf(notes);
        placements = List.copyOf(placements);
        if (placements.isEmpty()) {
            throw new IllegalArgumentException("a paper stands somewhere: " + title);
        }
    }

    /** Its first placement. */
    public Placement placement() {
        return placements.get(0);
    }
}
