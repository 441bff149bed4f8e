package paperboy.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How badly a sentence stands alone on a card, without the neighbours that it has in the abstract.
 *
 * <p>ROUGE, from which the ranker learned, hardly sees that a sentence begins with "These" or says no more than that a
 * new method beats the state of the art; a reader does. On the training papers these costs change ROUGE-1 by less than
 * 0.1 points.
 */
final class OnItsOwn {
    /**
     * For pointing elsewhere and for each word that it tells too few, in units of ROUGE-1, which the ranker predicts:
     * more than what mostly parts the best candidates.
     */
    private static final double COST = 0.1;

    private static final int LEAST_TOLD = 3;

    private static final Pattern POINTS_ELSEWHERE = Pattern.compile(
            "^(?:(?:this|these|those|such|that)\\b(?! (?:[\\w-]+ )?(?:paper|work|article|study|report|thesis|survey|letter|manuscript)\\b)"
                    + "|(?:it|its|they|their|he|she|both)\\b)|\\bthe (?:above|aforementioned|former|latter)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What every other paper says of itself. */
    private static final Set<String> SAID_OF_ANY =
            Arrays.stream("""
                    paper work article study report novel new simple general effective efficient approach method model framework algorithm technique
                    propose present introduce develop show demonstrate results experiments experimental extensive evaluate evaluation outperforms state
                    art performance achieve improves improvement significant significantly baselines existing previous prior problem issue task datasets
                    data benchmark effectiveness several various different many two three first one real world address question analysis consider
                    investigate explore better competitive compared superior empirically empirical provide overcome solve tackle
                    """.strip().split("\\s+")).map(Words::stem).collect(Collectors.toUnmodifiableSet());

    private OnItsOwn() {}

    /** What to take off the ranker's score. */
    static double cost(Candidate candidate) {
        int lacking = Math.max(0, LEAST_TOLD - tells(candidate.words()));
        return COST * (POINTS_ELSEWHERE.matcher(candidate.text()).find() ? lacking + 1 : lacking);
    }

    /** How many different words say what this paper is about. */
    private static int tells(List<String> words) {
        return (int) Words.contentStems(words).stream()
                .filter(stem -> !SAID_OF_ANY.contains(stem))
                .distinct()
                .count();
    }
}
