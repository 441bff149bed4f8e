package paperboy.summary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How good a summarizer is on papers with references.
 *
 * @param one mean ROUGE-1 F1, 0 to 1
 * @param two mean ROUGE-2 F1
 * @param longest mean ROUGE-L F1
 * @param oracle mean ROUGE-1 F1 of the best sentence of each abstract
 * @param novelty mean share of content words that are not in the title
 * @param meanWords mean length
 * @param longWords the length that 95 of 100 summaries do not exceed
 * @param verbatim share of summaries whose words all stand in the abstract, in order
 */
record Evaluation(
        int papers,
        double one,
        double two,
        double longest,
        double oracle,
        double novelty,
        double meanWords,
        double longWords,
        double verbatim) {

    static Evaluation of(Summarizer summarizer, List<ReferencePaper> papers) {
        return of(paper -> summarizer, papers);
    }

    /** Scores each paper with the summarizer that is made for it. */
    static Evaluation of(Function<ReferencePaper, Summarizer> summarizers, List<ReferencePaper> papers) {
        double one = 0;
        double two = 0;
        double longest = 0;
        double oracle = 0;
        double novelty = 0;
        int withContent = 0;
        int verbatim = 0;
        double[] lengths = new double[papers.size()];
        for (int i = 0; i < papers.size(); i++) {
            ReferencePaper paper = papers.get(i);
            List<String> words = summarizers
                    .apply(paper)
                    .summarize(paper.title(), paper.abstractText())
                    .map(s -> Words.of(s.text()))
                    .orElse(List.of());
            Rouge.Score score = Rouge.best(words, paper.references());
            one += score.one();
            two += score.two();
            longest += score.longest();
            oracle += paper.oracle().one();
            lengths[i] = words.size();
            verbatim += Words.isSubsequence(words, Words.of(paper.abstractText())) ? 1 : 0;
            Optional<Double> fresh = novelty(words, paper.title());
            novelty += fresh.orElse(0.0);
            withContent += fresh.isPresent() ? 1 : 0;
        }
        Arrays.sort(lengths);
        int n = papers.size();
        double p95 = lengths[(int) Math.ceil(0.95 * n) - 1];
        return new Evaluation(
                n,
                one / n,
                two / n,
                longest / n,
                oracle / n,
                novelty / withContent,
                Arrays.stream(lengths).sum() / n,
                p95,
                verbatim / (double) n);
    }

    private static Optional<Double> novelty(List<String> words, String title) {
        Set<String> known = new HashSet<>(Words.of(title));
        List<String> content = words.stream().filter(Words::isContent).toList();
        if (content.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                content.stream().filter(word -> !known.contains(word)).count() / (double) content.size());
    }

    double shareOfOracle() {
        return one / oracle;
    }

    /** One line for people. */
    String line() {
        return String.format(
                Locale.ROOT,
                "R1 %.2f  R2 %.2f  RL %.2f  oracle %.2f  share %.1f %%  new words %.3f  words mean %.1f p95 %.0f  verbatim %.4f  (%d papers)",
                100 * one,
                100 * two,
                100 * longest,
                100 * oracle,
                100 * shareOfOracle(),
                novelty,
                meanWords,
                longWords,
                verbatim,
                papers);
    }
}
