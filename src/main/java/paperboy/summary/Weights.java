package paperboy.summary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The learned numbers of the ranker: a weight for each {@link Feature}, for openings ("we propose a") and for words,
 * and how rare words are.
 *
 * <p>A text file of lines {@code kind<TAB>name<TAB>number}, with comments that say how it was made. It is read once and
 * never changes.
 */
final class Weights {

    static final String RESOURCE = "/summary/key-sentence.tsv";

    /** Openings are one to this many words long. */
    static final int MAX_OPENING = 5;

    /** The line that gives the rarity of every stem that has no line of its own. */
    static final String UNKNOWN = "?";

    private final Map<Feature, Double> features;
    private final Map<String, Double> openings;
    private final Map<String, Double> words;
    private final Rarity rarity;

    private Weights(
            Map<Feature, Double> features, Map<String, Double> openings, Map<String, Double> words, Rarity rarity) {
        this.features = new EnumMap<>(features);
        this.openings = Map.copyOf(openings);
        this.words = Map.copyOf(words);
        this.rarity = rarity;
    }

    /** Reads the weights that ship with the program. */
    static Weights load() {
        try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the weights of the key sentence", e);
        }
    }

    /**
     * Reads weights.
     *
     * @throws IllegalStateException if they were not learned for the features that this program has, or a line cannot
     *     be read
     */
    static Weights read(Reader reader) throws IOException {
        Map<String, Map<String, Double>> kinds = Map.of(
                "feature",
                new HashMap<>(),
                "opening",
                new HashMap<>(),
                "word",
                new HashMap<>(),
                "rarity",
                new HashMap<>());
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(line, number, kinds);
            }
        }
        Map<String, Double> rarities = kinds.getOrDefault("rarity", Map.of());
        Double unknown = rarities.get(UNKNOWN);
        if (unknown == null) {
            throw new IllegalStateException("the weights of the key sentence have no rarity of unknown words");
        }
        return new Weights(
                features(kinds.getOrDefault("feature", Map.of())),
                kinds.getOrDefault("opening", Map.of()),
                kinds.getOrDefault("word", Map.of()),
                new Rarity(rarities, unknown));
    }

    private static void readLine(String line, int number, Map<String, Map<String, Double>> kinds) {
        String[] cells = line.split("\t", -1);
        Map<String, Double> kind = kinds.get(cells[0]);
        if (cells.length != 3 || kind == null) {
            throw new IllegalStateException(
                    "line " + number + " of the weights of the key sentence is not kind, name, number");
        }
        try {
            kind.put(cells[1], Double.parseDouble(cells[2]));
        } catch (NumberFormatException e) {
            throw new IllegalStateException("line " + number + " of the weights of the key sentence has no number", e);
        }
    }

    private static Map<Feature, Double> features(Map<String, Double> named) {
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            Double weight = named.get(name(feature));
            if (weight == null) {
                throw new IllegalStateException(
                        "the weights of the key sentence lack the feature " + name(feature) + ": learn them anew");
            }
            features.put(feature, weight);
        }
        if (named.size() != features.size()) {
            throw new IllegalStateException("the weights of the key sentence name " + named.size()
                    + " features, the program has " + features.size() + ": learn them anew");
        }
        return features;
    }

    /** The name of a feature in the file. */
    static String name(Feature feature) {
        return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Rarity rarity() {
        return rarity;
    }

    /** How good a key sentence the candidate is expected to be. Only differences within one abstract mean anything. */
    double score(Map<Feature, Double> values, List<String> candidate) {
        double score = 0;
        for (Map.Entry<Feature, Double> feature : features.entrySet()) {
            score += feature.getValue() * values.getOrDefault(feature.getKey(), 0.0);
        }
        for (int n = 1; n <= Math.min(MAX_OPENING, candidate.size()); n++) {
            score += openings.getOrDefault(opening(candidate, n), 0.0);
        }
        for (String word : distinct(candidate)) {
            score += words.getOrDefault(word, 0.0);
        }
        return score;
    }

    static String opening(List<String> candidate, int n) {
        return String.join(" ", candidate.subList(0, n));
    }

    /** The words without repetition, in order, so that sums come out the same every time. */
    static Set<String> distinct(List<String> candidate) {
        return new LinkedHashSet<>(candidate);
    }
}
