package paperboy.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Whom to believe where sources contradict each other (decision 0011). What the curator wrote in the list stands above
 * all of them and is never replaced.
 */
public final class Trust {
    /** The most trusted first: who takes the paper in knows it best, then who publishes it, then who indexes it. */
    private static final List<String> USUAL =
            List.of("arxiv", "crossref", "semantic-scholar", "openalex", "hugging-face", "github");

    /** A preprint server repeats what its authors say of venue and DOI; the publisher's registry knows. */
    private static final List<String> PUBLISHED =
            List.of("crossref", "openalex", "semantic-scholar", "arxiv", "hugging-face", "github");

    /** The index that counts preprint and journal version together comes first. */
    private static final List<String> COUNTED =
            List.of("semantic-scholar", "openalex", "crossref", "arxiv", "hugging-face", "github");

    /** The repository's own host knows its stars, and whether it moved. */
    private static final List<String> CODE =
            List.of("github", "hugging-face", "semantic-scholar", "openalex", "arxiv", "crossref");

    private static final Map<Fact, List<String>> SPECIAL = Map.of(
            Fact.VENUE, PUBLISHED,
            Fact.DOI, PUBLISHED,
            Fact.CITATIONS, COUNTED,
            Fact.CODE_URL, CODE,
            Fact.STARS, CODE,
            Fact.CODE_ARCHIVED, CODE);

    private Trust() {}

    /** Sorts what is told of one kind of fact, the most trusted first; sources that no order names come last. */
    static Comparator<Told> order(Fact fact) {
        List<String> sources = SPECIAL.getOrDefault(fact, USUAL);
        return Comparator.comparingInt((Told told) -> rank(sources, told.source()))
                .thenComparing(Told::source)
                .thenComparing(Told::value);
    }

    private static int rank(List<String> sources, String source) {
        int rank = sources.indexOf(source);
        return rank < 0 ? sources.size() : rank;
    }
}
