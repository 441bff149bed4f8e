package paperboy.metadata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Link;
import paperboy.catalog.ListKey;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.catalog.Placement;
import paperboy.catalog.TopicPath;

/** Papers with little more than what identifies them. */
public final class Papers {
    private Papers() {}

    public static Paper arxiv(String id) {
        return paper(Optional.of(new ArxivId(id)), Optional.empty(), List.of());
    }

    public static Paper doi(String doi) {
        return paper(Optional.empty(), Optional.of(doi), List.of());
    }

    public static Paper linked(Link... links) {
        return paper(Optional.empty(), Optional.empty(), List.of(links));
    }

    private static Paper paper(Optional<ArxivId> arxivId, Optional<String> doi, List<Link> links) {
        return new Paper(
                new PaperId(1),
                "Small nets for birds",
                Optional.empty(),
                arxivId,
                doi,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                links,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new Placement(new ListKey("list"), TopicPath.root(), 0)),
                Instant.EPOCH);
    }
}
