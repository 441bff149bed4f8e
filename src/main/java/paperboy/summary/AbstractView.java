package paperboy.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words of one abstract say about each other: how much its sentences share, among themselves and with the
 * title.
 */
final class AbstractView {

    private static final double DAMPING = 0.85;
    private static final int RANK_ROUNDS = 20;

    private final List<String> sentences;
    private final List<List<String>> words;
    private final Rarity rarity;
    private final Set<String> titleStems;
    private final Map<String, String> stemOf = new HashMap<>();
    private final Map<String, Integer> termCounts = new LinkedHashMap<>();
    private final Map<String, Integer> sentenceCounts = new HashMap<>();
    private final double[][] similarity;
    private final double[] centrality;
    private final double[] rank;
    private final double[] titleCosines;
    private final double bestTitleCosine;
    private final double titleWeight;
    private final double totalWeight;

    AbstractView(String title, List<String> sentences, Rarity rarity) {
        this.sentences = List.copyOf(sentences);
        this.words = sentences.stream().map(Words::of).toList();
        this.rarity = rarity;
        // In order of occurrence: sums over a Set.copyOf would differ in the last bit from one start of the program to
        // the next.
        this.titleStems = Collections.unmodifiableSet(new LinkedHashSet<>(stems(Words.of(title))));
        List<List<String>> stems = words.stream().map(this::stems).toList();
        for (List<String> sentence : stems) {
            sentence.forEach(stem -> termCounts.merge(stem, 1, Integer::sum));
            new HashSet<>(sentence).forEach(stem -> sentenceCounts.merge(stem, 1, Integer::sum));
        }
        this.similarity = similarity(stems);
        this.centrality = centrality(similarity);
        this.rank = rank(similarity);
        this.titleCosines = stems.stream().mapToDouble(this::titleCosine).toArray();
        this.bestTitleCosine = Arrays.stream(titleCosines).max().orElse(0);
        this.titleWeight = titleStems.stream().mapToDouble(rarity::of).sum();
        this.totalWeight = termCounts.entrySet().stream()
                .mapToDouble(term -> term.getValue() * rarity.of(term.getKey()))
                .sum();
    }

    /** {@link Words#contentStems}, each word stemmed only once, because the same words come back in every candidate. */
    List<String> stems(List<String> words) {
        List<String> stems = new ArrayList<>(words.size());
        for (String word : words) {
            if (Words.isContent(word)) {
                stems.add(stemOf.computeIfAbsent(word, Words::stem));
            }
        }
        return stems;
    }

    int size() {
        return sentences.size();
    }

    String sentence(int i) {
        return sentences.get(i);
    }

    List<String> words(int i) {
        return words.get(i);
    }

    Rarity rarity() {
        return rarity;
    }

    Set<String> titleStems() {
        return titleStems;
    }

    /** Cosine of two sentences over tf-idf, 0 to 1; 0 where there is no such sentence. */
    double similarity(int i, int j) {
        return i < 0 || j < 0 || i >= size() || j >= size() ? 0 : similarity[i][j];
    }

    /** Mean similarity with the other sentences, 0 to 1. */
    double centrality(int i) {
        return centrality[i];
    }

    /** TextRank with damping {@value #DAMPING}, 1 on average. */
    double rank(int i) {
        return rank[i] * size();
    }

    /** Cosine of the whole sentence with the title. */
    double titleCosine(int i) {
        return titleCosines[i];
    }

    double bestTitleCosine() {
        return bestTitleCosine;
    }

    /** Sum over the words of the title of their rarity. */
    double titleWeight() {
        return titleWeight;
    }

    /** How often the stem occurs in the abstract. */
    int termCount(String stem) {
        return termCounts.getOrDefault(stem, 0);
    }

    /** In how many sentences the stem occurs. */
    int sentenceCount(String stem) {
        return sentenceCounts.getOrDefault(stem, 0);
    }

    /** Sum over all words of the abstract of their rarity. */
    double totalWeight() {
        return totalWeight;
    }

    /** Cosine over tf-idf of any stems with the title, 0 to 1. */
    double titleCosine(List<String> stems) {
        Map<String, Double> vector = new LinkedHashMap<>();
        stems.forEach(stem -> vector.merge(stem, rarity.of(stem), Double::sum));
        double dot = 0;
        double titleSquare = 0;
        for (String stem : titleStems) {
            double weight = rarity.of(stem);
            dot += weight * vector.getOrDefault(stem, 0.0);
            titleSquare += weight * weight;
        }
        double square = vector.values().stream().mapToDouble(v -> v * v).sum();
        return dot == 0 ? 0 : dot / Math.sqrt(square * titleSquare);
    }

    private double[][] similarity(List<List<String>> stems) {
        Map<String, Integer> places = new HashMap<>();
        stems.forEach(sentence -> sentence.forEach(stem -> places.putIfAbsent(stem, places.size())));
        List<double[]> vectors = new ArrayList<>();
        for (List<String> sentence : stems) {
            double[] vector = new double[places.size()];
            for (String stem : sentence) {
                vector[places.getOrDefault(stem, 0)] += rarity.of(stem);
            }
            vectors.add(unit(vector));
        }
        double[][] cosines = new double[stems.size()][stems.size()];
        for (int i = 0; i < cosines.length; i++) {
            for (int j = 0; j < i; j++) {
                cosines[i][j] = dot(vectors.get(i), vectors.get(j));
                cosines[j][i] = cosines[i][j];
            }
        }
        return cosines;
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        return length == 0 ? vector : Arrays.stream(vector).map(v -> v / length).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] centrality(double[][] similarity) {
        int others = Math.max(1, similarity.length - 1);
        return Arrays.stream(similarity)
                .mapToDouble(row -> Arrays.stream(row).sum() / others)
                .toArray();
    }

    /** Mihalcea and Tarau, "TextRank: Bringing Order into Texts" (2004), over cosines. */
    private static double[] rank(double[][] similarity) {
        int n = similarity.length;
        double[] sums = Arrays.stream(similarity)
                .mapToDouble(row -> Math.max(1e-9, Arrays.stream(row).sum()))
                .toArray();
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / Math.max(1, n));
        for (int round = 0; round < RANK_ROUNDS; round++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double inflow = 0;
                for (int j = 0; j < n; j++) {
                    inflow += similarity[j][i] / sums[j] * rank[j];
                }
                next[i] = (1 - DAMPING) / n + DAMPING * inflow;
            }
            rank = next;
        }
        return rank;
    }
}
