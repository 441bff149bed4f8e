package paperboy.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits cleaned abstracts into sentences, in order, nothing lost but white space.
 *
 * <p>A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number, an address, or stands
 * inside brackets; a missing space behind it is forgiven. Chinese marks always end one. Linear in the text.
 */
final class Sentences {

    /** Abstracts have about 8; more come only from a text that is none. */
    static final int MAX_SENTENCES = 60;

    /** A bracket that is not closed within this many characters is taken for a stray one. */
    private static final int MAX_ASIDE_CHARS = 400;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g i.e eg ie cf vs fig figs eq eqs eqn sec sect ref refs tab thm prop lem def alg resp approx ca w.r.t wrt a.k.a s.t i.i.d dr prof mr mrs ms st no vol pp ch et al"
                    .split(" "));

    /** Abbreviations that do end a sentence when a word that starts one follows. */
    private static final Set<String> MAY_END = Set.of("al", "etc", "i.i.d", "w.r.t", "no", "ca", "st");

    private static final Set<String> STARTERS = Set.of(
            "we our in this the these those to however here it they such while by for on as an a moreover furthermore finally first second although unlike when if but experiments results existing many most recent"
                    .split(" "));

    private static final String ENDS = ".!?";
    private static final String WIDE_ENDS = "。！？；．";
    private static final String CLOSERS = "\"'”’)]»」』）";

    private final String text;
    private final boolean[] aside;

    private Sentences(String text) {
        this.text = text;
        this.aside = asides(text);
    }

    /**
     * Splits a text that {@link AbstractText#clean} returned; empty for an empty text. At most {@value #MAX_SENTENCES}.
     */
    static List<String> split(String cleaned) {
        return new Sentences(cleaned).split();
    }

    private List<String> split() {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length() && sentences.size() < MAX_SENTENCES; i++) {
            if (!isEnd(i, start)) {
                continue;
            }
            int end = pastClosers(i + 1);
            String sentence = text.substring(start, end).strip();
            if (hasWord(sentence)) {
                sentences.add(sentence);
                start = end;
            }
            i = end - 1;
        }
        String rest = text.substring(start).strip();
        if (hasWord(rest) && sentences.size() < MAX_SENTENCES) {
            sentences.add(rest);
        }
        return List.copyOf(sentences);
    }

    private boolean isEnd(int i, int start) {
        char c = text.charAt(i);
        if (WIDE_ENDS.indexOf(c) >= 0) {
            return true;
        }
        if (ENDS.indexOf(c) < 0 || aside[i]) {
            return false;
        }
        int next = pastClosers(i + 1);
        if (next >= text.length()) {
            return true;
        }
        char follower = text.charAt(next);
        if (ENDS.indexOf(follower) >= 0) {
            return false;
        }
        if (follower != ' ') {
            return isMissingSpace(i, next, start);
        }
        return startsSentence(next + 1) && !(c == '.' && isAbbreviation(i, start, wordAt(next + 1)));
    }

    /**
     * "…of the model.We propose": lower case, a stop, a capitalised word; but not "github.com/Foo", "e.g.We",
     * "Node.Js".
     */
    private boolean isMissingSpace(int i, int next, int start) {
        if (isWide(text.charAt(next))) {
            return true;
        }
        if (next != i + 1 || next + 1 >= text.length() || i == 0) {
            return false;
        }
        boolean capitalised = Character.isUpperCase(text.charAt(next)) && !Character.isUpperCase(text.charAt(next + 1));
        String before = tokenBefore(i, start);
        boolean word = before.length() >= 2
                && before.chars().allMatch(ch -> Character.isLetter(ch) || ch == '-')
                && Character.isLowerCase(before.charAt(before.length() - 1));
        return capitalised && word && STARTERS.contains(wordAt(next)) && !isAbbreviation(i, start, "");
    }

    private boolean startsSentence(int at) {
        if (at >= text.length()) {
            return true;
        }
        int c = text.codePointAt(at);
        return !Character.isLowerCase(c) || isMathLetter(at);
    }

    /** "x is …" or "k-means …" may start a sentence in lower case; a longer lower-case word rarely does. */
    private boolean isMathLetter(int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '-' && text.charAt(at) != 'e';
    }

    private boolean isAbbreviation(int dot, int start, String nextWord) {
        String before = tokenBefore(dot, start).toLowerCase(Locale.ROOT);
        boolean initial = before.length() == 1 && Character.isUpperCase(text.charAt(dot - 1));
        boolean dotted = before.length() == 3 && before.charAt(1) == '.';
        if (!initial && !dotted && !ABBREVIATIONS.contains(before)) {
            return false;
        }
        if (initial || dotted || MAY_END.contains(before)) {
            boolean example = before.equals("e.g") || before.equals("i.e");
            return example || !STARTERS.contains(nextWord);
        }
        return true;
    }

    private String tokenBefore(int dot, int start) {
        int from = dot;
        while (from > start && dot - from < 12 && isTokenChar(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, dot);
    }

    private static boolean isTokenChar(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private String wordAt(int at) {
        int to = at;
        while (to < text.length() && to - at < 20 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(Math.min(at, text.length()), to).toLowerCase(Locale.ROOT);
    }

    private int pastClosers(int from) {
        int at = from;
        while (at < text.length() && CLOSERS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean hasWord(String sentence) {
        return sentence.codePoints().filter(Character::isLetter).limit(2).count() >= 2;
    }

    private static boolean isWide(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Marks the characters inside brackets that are closed nearby. */
    private static boolean[] asides(String text) {
        int[] change = new int[text.length() + 1];
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                open[depth++] = i;
            } else if ((c == ')' || c == ']') && depth > 0) {
                int from = open[--depth];
                if (i - from <= MAX_ASIDE_CHARS) {
                    change[from]++;
                    change[i]--;
                }
            }
        }
        boolean[] inside = new boolean[text.length()];
        int level = 0;
        for (int i = 0; i < text.length(); i++) {
            level += change[i];
            inside[i] = level > 0;
        }
        return inside;
    }
}
