package paperboy.summary;

import java.util.List;
import java.util.Optional;

/**
 * The sentence in the middle of the graph of sentences, the usual measure of an unlearned summary. Erkan and Radev,
 * "LexRank" (2004), in its continuous form: the edges are the cosines of tf-idf vectors.
 */
final class LexRank implements Summarizer {

    private final Rarity rarity;

    LexRank(Rarity rarity) {
        this.rarity = rarity;
    }

    @Override
    public Optional<SummaryText> summarize(String title, String abstractText) {
        List<String> sentences = Sentences.split(AbstractText.clean(abstractText));
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        AbstractView view = new AbstractView(title, sentences, rarity);
        int best = 0;
        for (int i = 1; i < sentences.size(); i++) {
            best = view.rank(i) > view.rank(best) ? i : best;
        }
        return Optional.of(new SummaryText(sentences.get(best), Provenance.ABSTRACT));
    }
}
