package paperboy.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of an English text: runs of a-z and 0-9 in lower case, the same ones that ROUGE counts in the training of
 * the weights.
 */
final class Words {

    private static final Set<String> STOP = Set.of("""
            a an the of in on for to and or with by from as is are was were be been being at that this these those it its we our us their they them
            which who whose whom where when while how what why can could may might will would should do does did has have had not no nor but if then than
            so such also both each more most less into over under between through via using used use based however thus there here i e g etc other some
            any all only very""".split("\\s+"));

    /** Longest first: the first that fits is cut off. */
    private static final List<String> SUFFIXES =
            List.of("ations", "ation", "ingly", "ings", "ing", "edly", "ies", "ied", "es", "ed", "ly", "s");

    private static final int MIN_STEM = 4;

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= 'A' && c <= 'Z') {
                word.append((char) (c + ('a' - 'A')));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    static boolean isStopWord(String word) {
        return STOP.contains(word);
    }

    /** Carries meaning: no stop word and no single letter or digit. */
    static boolean isContent(String word) {
        return word.length() > 1 && !STOP.contains(word);
    }

    /** A rough stem, good enough to see that "training" and "trained" are one word. */
    static String stem(String word) {
        for (String suffix : SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= MIN_STEM) {
                return word.substring(0, word.length() - suffix.length());
            }
        }
        return word.length() > MIN_STEM + 1 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }

    /** The stems of the words that carry meaning, in order, with repetitions. */
    static List<String> contentStems(List<String> words) {
        List<String> stems = new ArrayList<>(words.size());
        for (String word : words) {
            if (isContent(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    /** Whether all parts occur in the whole, in the same order. */
    static boolean isSubsequence(List<String> parts, List<String> whole) {
        int found = 0;
        for (int i = 0; i < whole.size() && found < parts.size(); i++) {
            if (whole.get(i).equals(parts.get(found))) {
                found++;
            }
        }
        return found == parts.size();
    }
}
