package paperboy.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Picks the sentence of the abstract that says best what the paper is about, and takes its lead-in off.
 *
 * <p>It never invents: every word of the result stands in the abstract, in the same order. A linear ranker chooses; its
 * weights were learned from abstracts with summaries by their authors (decision 0010). Of texts that are not English it
 * takes the first sentence, of Chinese ones the first that names this work. The same input gives the same result,
 * always. Thread-safe.
 */
public final class KeySentence implements Summarizer {

    /** Longer results are cut at a word; a card shows about as much. */
    static final int MAX_CHARS = 400;

    private static final int MIN_WORDS = 3;
    private static final int MIN_WIDE_CHARS = 6;

    /** Longer sentences are chosen only where there is no other. */
    private static final int MAX_WORDS = 60;

    /** About three lines of a card. */
    private static final int COMFORTABLE_WORDS = 38;

    /** In units of ROUGE-1, which the ranker predicts; on the training papers the exchange costs nothing. */
    private static final double NEARLY_AS_GOOD = 0.03;

    /** "This paper", "this study", "we propose", "we introduce". */
    private static final Pattern THIS_WORK = Pattern.compile("本文|本论文|本研究|本工作|我们(?:提出|介绍|设计|证明)");

    private final Weights weights;

    KeySentence(Weights weights) {
        this.weights = weights;
    }

    /** A summarizer with the weights that ship with the program. */
    public static KeySentence load() {
        return new KeySentence(Weights.load());
    }

    @Override
    public Optional<SummaryText> summarize(String title, String abstractText) {
        String cleaned = AbstractText.clean(abstractText);
        List<String> sentences = Sentences.split(cleaned);
        if (sentences.isEmpty() || saysNothing(cleaned)) {
            return Optional.empty();
        }
        String text = Script.isEnglish(cleaned)
                ? best(AbstractText.clean(title), sentences, Words.of(AbstractText.capped(abstractText)))
                : first(sentences);
        return Optional.of(new SummaryText(shortened(text), Provenance.ABSTRACT));
    }

    /** The first sentence that says what this work does, as far as that can be told in Chinese, or is no heading. */
    private static String first(List<String> sentences) {
        return sentences.stream()
                .filter(sentence -> THIS_WORK.matcher(sentence).find())
                .findFirst()
                .or(() -> sentences.stream()
                        .filter(sentence -> !saysNothing(sentence))
                        .findFirst())
                .orElse(sentences.get(0));
    }

    private String best(String title, List<String> sentences, List<String> original) {
        List<Ranked> ranked = rank(title, sentences);
        List<Ranked> verbatim = ranked.stream()
                .filter(candidate -> Words.isSubsequence(candidate.candidate().words(), original))
                .toList();
        return terse(verbatim.isEmpty() ? ranked : verbatim).candidate().text();
    }

    /** The best, or in place of a long one the next that is short and nearly as good. */
    private static Ranked terse(List<Ranked> ranked) {
        Ranked best = ranked.get(0);
        if (best.length() <= COMFORTABLE_WORDS) {
            return best;
        }
        return ranked.stream()
                .filter(other -> other.length() <= COMFORTABLE_WORDS && other.score() > best.score() - NEARLY_AS_GOOD)
                .findFirst()
                .orElse(best);
    }

    /** All candidates, the best first; of equals the earlier one. */
    private List<Ranked> rank(String title, List<String> sentences) {
        AbstractView view = new AbstractView(title, sentences, weights.rarity());
        FeatureReader reader = new FeatureReader(view);
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : candidates(sentences)) {
            double score = weights.score(reader.read(candidate), candidate.words());
            ranked.add(new Ranked(candidate, score - OnItsOwn.cost(candidate)));
        }
        ranked.sort(Comparator.comparing((Ranked r) -> r.length() > MAX_WORDS)
                .thenComparing(Comparator.comparingDouble(Ranked::score).reversed()));
        return ranked;
    }

    static List<Candidate> candidates(List<String> sentences) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            candidates.addAll(Clauses.of(i, sentences.get(i)));
        }
        return candidates;
    }

    private static boolean saysNothing(String cleaned) {
        long wide = cleaned.codePoints().filter(Script::isWide).count();
        return wide < MIN_WIDE_CHARS && cleaned.chars().filter(c -> c == ' ').count() < MIN_WORDS - 1;
    }

    /** Cut at a word where it is longer than {@value #MAX_CHARS} characters. */
    static String shortened(String text) {
        if (text.length() <= MAX_CHARS) {
            return text;
        }
        int end = text.lastIndexOf(' ', MAX_CHARS - 1);
        if (end < MAX_CHARS / 2) {
            end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 2)) ? MAX_CHARS - 2 : MAX_CHARS - 1;
        }
        return text.substring(0, end).strip() + "…";
    }

    private record Ranked(Candidate candidate, double score) {
        int length() {
            return candidate.words().size();
        }
    }
}
