package paperboy.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights by ridge regression on ROUGE-1, where each candidate is compared with the mean of its own
 * abstract, so that only differences within an abstract count. Solved by conjugate gradients; the same input gives the
 * same weights.
 */
final class RidgeLearner {

    /**
     * How strongly weights are drawn to zero: of features, and of openings and words. Chosen by cross-validation on the
     * training papers.
     */
    record Strength(double features, double words, int minOpenings, int minWords) {}

    private static final int ROUNDS = 80;
    private static final int FEATURES = Feature.values().length;

    private final Strength strength;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final double[] scale;
    private final List<Example> examples;
    private final double[][] dense;
    private final int[][] sparse;
    private final int[] papers;

    private RidgeLearner(List<Example> examples, Strength strength) {
        this.examples = examples;
        this.strength = strength;
        this.dense = examples.stream().map(RidgeLearner::array).toArray(double[][]::new);
        this.scale = spread(dense);
        nameColumns();
        this.sparse =
                examples.stream().map(e -> columnsOf(e.candidate().words())).toArray(int[][]::new);
        this.papers = examples.stream().mapToInt(Example::paper).toArray();
    }

    /** Returns the lines of the weights' file, without rarities and comments. */
    static List<String> learn(List<Example> examples, Strength strength) {
        RidgeLearner learner = new RidgeLearner(examples, strength);
        return learner.lines(learner.solve());
    }

    private static double[] array(Example example) {
        return Arrays.stream(Feature.values())
                .mapToDouble(feature -> example.values().getOrDefault(feature, 0.0))
                .toArray();
    }

    private static double[] spread(double[][] dense) {
        double[] sum = new double[FEATURES];
        double[] squares = new double[FEATURES];
        for (double[] values : dense) {
            for (int i = 0; i < FEATURES; i++) {
                sum[i] += values[i];
                squares[i] += values[i] * values[i];
            }
        }
        double n = dense.length;
        double[] spread = new double[FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            spread[i] = Math.sqrt(Math.max(1e-12, squares[i] / n - sum[i] / n * sum[i] / n));
        }
        return spread;
    }

    private void nameColumns() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Example example : examples) {
            if (example.candidate().form() == Candidate.Form.WHOLE) {
                keys(example.candidate().words()).forEach(key -> counts.merge(key, 1, Integer::sum));
            }
        }
        counts.forEach((key, count) -> {
            int least = key.startsWith("opening") ? strength.minOpenings() : strength.minWords();
            if (count >= least) {
                columns.put(key, FEATURES + names.size());
                names.add(key);
            }
        });
    }

    private static List<String> keys(List<String> words) {
        List<String> keys = new ArrayList<>();
        for (int n = 1; n <= Math.min(Weights.MAX_OPENING, words.size()); n++) {
            keys.add("opening\t" + Weights.opening(words, n));
        }
        Weights.distinct(words).forEach(word -> keys.add("word\t" + word));
        return keys;
    }

    private int[] columnsOf(List<String> words) {
        return keys(words).stream()
                .filter(columns::containsKey)
                .mapToInt(columns::get)
                .toArray();
    }

    private double[] solve() {
        double[] target = centred(examples.stream().mapToDouble(Example::target).toArray());
        double[] weights = new double[FEATURES + names.size()];
        double[] residual = transposed(target);
        double[] direction = residual.clone();
        double norm = dot(residual, residual);
        for (int round = 0; round < ROUNDS && norm > 1e-14; round++) {
            double[] image = normal(direction);
            double step = norm / dot(direction, image);
            for (int i = 0; i < weights.length; i++) {
                weights[i] += step * direction[i];
                residual[i] -= step * image[i];
            }
            double next = dot(residual, residual);
            for (int i = 0; i < weights.length; i++) {
                direction[i] = residual[i] + next / norm * direction[i];
            }
            norm = next;
        }
        return weights;
    }

    private double[] normal(double[] weights) {
        double[] image = transposed(centred(scores(weights)));
        for (int i = 0; i < weights.length; i++) {
            image[i] += (i < FEATURES ? strength.features() : strength.words()) * weights[i];
        }
        return image;
    }

    private double[] scores(double[] weights) {
        double[] scores = new double[examples.size()];
        for (int row = 0; row < scores.length; row++) {
            double[] values = dense[row];
            double sum = 0;
            for (int i = 0; i < FEATURES; i++) {
                sum += weights[i] * values[i] / scale[i];
            }
            for (int column : sparse[row]) {
                sum += weights[column];
            }
            scores[row] = sum;
        }
        return scores;
    }

    /** The transposed matrix times a vector that is centred already. */
    private double[] transposed(double[] rows) {
        double[] sums = new double[FEATURES + names.size()];
        for (int row = 0; row < rows.length; row++) {
            double[] values = dense[row];
            for (int i = 0; i < FEATURES; i++) {
                sums[i] += rows[row] * values[i] / scale[i];
            }
            for (int column : sparse[row]) {
                sums[column] += rows[row];
            }
        }
        return sums;
    }

    private double[] centred(double[] rows) {
        double[] centred = rows.clone();
        for (int from = 0; from < rows.length; ) {
            int to = from;
            while (to < rows.length && papers[to] == papers[from]) {
                to++;
            }
            double mean = Arrays.stream(rows, from, to).average().orElse(0);
            for (int i = from; i < to; i++) {
                centred[i] -= mean;
            }
            from = to;
        }
        return centred;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private List<String> lines(double[] weights) {
        List<String> lines = new ArrayList<>();
        Feature[] features = Feature.values();
        for (int i = 0; i < FEATURES; i++) {
            lines.add("feature\t" + Weights.name(features[i]) + "\t" + TrainKeySentence.number(weights[i] / scale[i]));
        }
        for (int i = 0; i < names.size(); i++) {
            lines.add(names.get(i) + "\t" + TrainKeySentence.number(weights[FEATURES + i]));
        }
        return Collections.unmodifiableList(lines);
    }
}
