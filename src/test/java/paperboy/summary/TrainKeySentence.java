package paperboy.summary;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Learns the weights of {@link KeySentence} from papers with summaries by people, and says how good they are.
 *
 * <p>{@code mvn test-compile exec:java -Ptrain-summary -Dsummary.papers=FOLDER} reads {@code train.jsonl} and
 * {@code dev.jsonl} of SciTLDR-A in the folder, prints the figures and writes the resource. With
 * {@code -Dsummary.mode=cross} it only cross-validates on the training papers, to choose between models without a look
 * at dev.
 */
public final class TrainKeySentence {

    static final RidgeLearner.Strength STRENGTH = new RidgeLearner.Strength(300, 400, 20, 60);

    private static final int FOLDS = 5;
    private static final int MIN_RARITY_COUNT = 10;

    private TrainKeySentence() {}

    /** Arguments: the folder of the papers, {@code learn} or {@code cross}, and for {@code learn} the file to write. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<ReferencePaper> train = ReferencePaper.read(folder.resolve("train.jsonl"));
        if (arguments[1].equals("cross")) {
            System.out.println("cross-validated  " + cross(train, STRENGTH).line());
            return;
        }
        List<ReferencePaper> dev = ReferencePaper.read(folder.resolve("dev.jsonl"));
        List<String> lines = learn(train, STRENGTH);
        KeySentence learned = summarizer(lines);
        List<String> report = new ArrayList<>();
        report.add("train, cross-validated: " + cross(train, STRENGTH).line());
        report.add("dev: " + Evaluation.of(learned, dev).line());
        report.add("dev, LexRank: "
                + Evaluation.of(new LexRank(weights(lines).rarity()), dev).line());
        report.add("dev, first sentence: "
                + Evaluation.of(TrainKeySentence::first, dev).line());
        report.add("dev, title repeated: "
                + Evaluation.of((title, text) -> Optional.of(new SummaryText(title.strip(), Provenance.ABSTRACT)), dev)
                        .line());
        report.forEach(System.out::println);
        Files.writeString(Path.of(arguments[2]), file(report, lines));
    }

    /** Every paper is scored by weights that were learned without it. */
    static Evaluation cross(List<ReferencePaper> papers, RidgeLearner.Strength strength) throws IOException {
        IdentityHashMap<ReferencePaper, Summarizer> judges = new IdentityHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<ReferencePaper> others = new ArrayList<>();
            List<ReferencePaper> held = new ArrayList<>();
            for (int i = 0; i < papers.size(); i++) {
                (i % FOLDS == fold ? held : others).add(papers.get(i));
            }
            KeySentence judge = summarizer(learn(others, strength));
            held.forEach(paper -> judges.put(paper, judge));
        }
        return Evaluation.of(paper -> requireNonNull(judges.get(paper)), papers);
    }

    private static List<String> learn(List<ReferencePaper> papers, RidgeLearner.Strength strength) {
        List<String> rarities = rarities(papers);
        Rarity rarity = weightsOf(rarities);
        List<String> lines = new ArrayList<>(RidgeLearner.learn(Example.of(papers, rarity), strength));
        lines.addAll(rarities);
        return lines;
    }

    private static List<String> rarities(List<ReferencePaper> papers) {
        Map<String, Integer> counts = new TreeMap<>();
        for (ReferencePaper paper : papers) {
            new HashSet<>(Words.contentStems(Words.of(AbstractText.clean(paper.abstractText()))))
                    .forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
        List<String> lines = new ArrayList<>();
        lines.add("rarity\t" + Weights.UNKNOWN + "\t" + number(Math.log((papers.size() + 1) / 1.5)));
        counts.forEach((stem, count) -> {
            if (count >= MIN_RARITY_COUNT) {
                lines.add("rarity\t" + stem + "\t" + number(Math.log((papers.size() + 1) / (count + 0.5))));
            }
        });
        return lines;
    }

    private static Rarity weightsOf(List<String> rarities) {
        Map<String, Double> known = new TreeMap<>();
        rarities.stream()
                .map(line -> line.split("\t", -1))
                .forEach(cells -> known.put(cells[1], Double.valueOf(cells[2])));
        return new Rarity(known, known.getOrDefault(Weights.UNKNOWN, 0.0));
    }

    private static Weights weights(List<String> lines) throws IOException {
        return Weights.read(new StringReader(String.join("\n", lines)));
    }

    private static KeySentence summarizer(List<String> lines) throws IOException {
        return new KeySentence(weights(lines));
    }

    private static Optional<SummaryText> first(String title, String text) {
        return Sentences.split(AbstractText.clean(text)).stream()
                .findFirst()
                .map(sentence -> new SummaryText(sentence, Provenance.ABSTRACT));
    }

    /** Four digits are more than the data can tell apart. */
    static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String file(List<String> report, List<String> lines) {
        StringBuilder text = new StringBuilder(
                "# Weights of the key sentence: kind, name, number. Made by paperboy.summary.TrainKeySentence, not by hand.\n");
        text.append(
                "# Learned from the training papers of SciTLDR-A (github.com/allenai/scitldr); ROUGE by the project's own scorer.\n");
        report.forEach(line -> text.append("# ").append(line).append('\n'));
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
