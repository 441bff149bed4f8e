package paperboy.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * ROUGE F1 as the project counts it: words are runs of a-z and 0-9 in lower case, no stems, no stop words left out.
 * Lin, "ROUGE: A Package for Automatic Evaluation of Summaries" (2004).
 */
final class Rouge {

    private Rouge() {}

    /** The figures of one text against one reference, each 0 to 1. */
    record Score(double one, double two, double longest) {}

    /** Scores a text against the reference that it shares most single words with. */
    static Score best(List<String> text, List<List<String>> references) {
        List<String> nearest = List.of();
        double most = -1;
        for (List<String> reference : references) {
            double one = grams(text, reference, 1);
            if (one > most) {
                most = one;
                nearest = reference;
            }
        }
        return new Score(Math.max(0, most), grams(text, nearest, 2), longest(text, nearest));
    }

    static double grams(List<String> text, List<String> reference, int n) {
        List<String> a = grams(text, n);
        List<String> b = grams(reference, n);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Map<String, Integer> left = new HashMap<>();
        b.forEach(gram -> left.merge(gram, 1, Integer::sum));
        int shared = 0;
        for (String gram : a) {
            int count = left.getOrDefault(gram, 0);
            if (count > 0) {
                left.put(gram, count - 1);
                shared++;
            }
        }
        return 2.0 * shared / (a.size() + b.size());
    }

    private static List<String> grams(List<String> words, int n) {
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + n <= words.size(); i++) {
            grams.add(String.join(" ", words.subList(i, i + n)));
        }
        return grams;
    }

    /** F1 of the longest common subsequence. */
    static double longest(List<String> text, List<String> reference) {
        if (text.isEmpty() || reference.isEmpty()) {
            return 0;
        }
        int[] previous = new int[reference.size() + 1];
        for (String word : text) {
            int[] row = new int[reference.size() + 1];
            for (int j = 1; j <= reference.size(); j++) {
                row[j] = word.equals(reference.get(j - 1)) ? previous[j - 1] + 1 : Math.max(previous[j], row[j - 1]);
            }
            previous = row;
        }
        return 2.0 * previous[reference.size()] / (text.size() + reference.size());
    }
}
