package paperboy.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One candidate to learn from.
 *
 * @param paper the number of its paper
 * @param values its features
 * @param target its ROUGE-1 F1
 */
record Example(int paper, Candidate candidate, Map<Feature, Double> values, double target) {

    /** The candidates of all papers, those of one paper side by side. */
    static List<Example> of(List<ReferencePaper> papers, Rarity rarity) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            ReferencePaper paper = papers.get(i);
            List<String> sentences = Sentences.split(AbstractText.clean(paper.abstractText()));
            FeatureReader reader =
                    new FeatureReader(new AbstractView(AbstractText.clean(paper.title()), sentences, rarity));
            for (Candidate candidate : KeySentence.candidates(sentences)) {
                double target =
                        Rouge.best(candidate.words(), paper.references()).one();
                examples.add(new Example(i, candidate, reader.read(candidate), target));
            }
        }
        return examples;
    }
}
