package paperboy.storage;

import java.util.List;
import paperboy.catalog.PaperId;

/**
 * A part of an answer.
 *
 * @param papers in the order asked for
 * @param total how many there are in all
 */
public record PaperHits(List<PaperId> papers, int total) {
    public PaperHits {
        papers = List.copyOf(papers);
    }
}
