package paperboy.digest;

import java.util.List;

/**
 * What a channel gets next.
 *
 * @param papers in reading order
 * @param total papers its subscriptions cover
 * @param left papers still to come after these
 */
public record DigestPlan(List<PlannedPaper> papers, int total, int left) {
    public DigestPlan {
        papers = List.copyOf(papers);
    }
}
