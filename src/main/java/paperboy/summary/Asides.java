package paperboy.summary;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes remarks in brackets out of a sentence; brackets that are written onto a word, as in O(n) or network(s), stay.
 * Linear in the text.
 */
final class Asides {

    private static final Pattern LOOSE_END = Pattern.compile(" +(?=[,.;:!?](?: |$))");

    /** "(1) small nets and (2) birds": what numbers the parts of a sentence is no aside. */
    private static final Pattern NUMBERING = Pattern.compile("[(\\[](?:\\d|[a-z]|[ivx]{1,4})[)\\]] \\w.*");

    /** "by Smith et al. (2020)." without its bracket. */
    private static final Pattern TWO_STOPS = Pattern.compile("(?<=\\w)\\.\\.$");

    /** "x ∈ (0, 1)": what a formula relates to is no aside. */
    private static final String OPERATORS = "=<>≤≥≈≠≡∼∈∉⊂⊆→∪∩+−-*/×·";

    private static final Set<String> NEEDING = Set.of(
            "of", "by", "in", "from", "to", "with", "see", "as", "than", "and", "or", "the", "a", "an", "both", "for",
            "on", "is", "are");

    private Asides() {}

    static String remove(String sentence) {
        if (sentence.indexOf('(') < 0 && sentence.indexOf('[') < 0) {
            return sentence;
        }
        int[] closing = closingBrackets(sentence);
        StringBuilder out = new StringBuilder(sentence.length());
        int i = 0;
        while (i < sentence.length()) {
            if (closing[i] > 0 && standsAlone(sentence, i, closing[i])) {
                i = closing[i] + 1;
                if (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
                    out.setLength(out.length() - 1);
                }
            } else {
                out.append(sentence.charAt(i++));
            }
        }
        String rest = LOOSE_END.matcher(out.toString().strip()).replaceAll("");
        return TWO_STOPS.matcher(rest).replaceFirst(".");
    }

    private static boolean standsAlone(String sentence, int open, int close) {
        boolean free = open == 0 || (sentence.charAt(open - 1) == ' ' && !isNeededBy(sentence, open - 1));
        boolean formula = isOperator(sentence, open - 2) || isHalfOpen(sentence, open, close);
        boolean numbering =
                NUMBERING.matcher(sentence).region(open, sentence.length()).lookingAt();
        return free
                && !numbering
                && !formula
                && (close + 1 == sentence.length() || " ,.;:!?".indexOf(sentence.charAt(close + 1)) >= 0);
    }

    private static boolean isOperator(String sentence, int at) {
        return at >= 0 && OPERATORS.indexOf(sentence.charAt(at)) >= 0;
    }

    /** "[0, 1)". */
    private static boolean isHalfOpen(String sentence, int open, int close) {
        return (sentence.charAt(open) == '(') != (sentence.charAt(close) == ')');
    }

    /** "The results of (Smith, 2020)": without the bracket the sentence would break off. */
    private static boolean isNeededBy(String sentence, int space) {
        int start = sentence.lastIndexOf(' ', space - 1) + 1;
        return space - start <= 4
                && NEEDING.contains(sentence.substring(start, space).toLowerCase(Locale.ROOT));
    }

    /** For each opening bracket the place of its partner, else 0. */
    private static int[] closingBrackets(String text) {
        int[] closing = new int[text.length()];
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                open[depth++] = i;
            } else if ((c == ')' || c == ']') && depth > 0) {
                closing[open[--depth]] = i;
            }
        }
        return closing;
    }
}
