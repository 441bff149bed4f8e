package paperboy.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into the words it is searched by. Letters and digits make words; a run of Chinese, Japanese or Korean
 * characters, which has no spaces, becomes its overlapping pairs and its last character, so that any part of the run
 * can be found.
 */
public final class SearchWords {
    private static final Pattern RUN =
            Pattern.compile("(?<cjk>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+)"
                    + "|(?<word>[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+)");

    private SearchWords() {}

    /** The words of a text to be found, separated by spaces. */
    public static String indexed(String text) {
        List<String> words = new ArrayList<>();
        Matcher run = RUN.matcher(folded(text));
        while (run.find()) {
            if (run.group("cjk") == null) {
                words.add(run.group());
                continue;
            }
            List<String> characters = characters(run.group());
            for (int i = 0; i + 1 < characters.size(); i++) {
                words.add(characters.get(i) + characters.get(i + 1));
            }
            words.add(characters.get(characters.size() - 1));
        }
        return String.join(" ", words);
    }

    /**
     * A full-text query in SQLite's FTS5 syntax (https://www.sqlite.org/fts5.html#full_text_query_syntax) for texts
     * that hold all words typed, the last one as a beginning; empty when nothing searchable was typed.
     */
    public static String query(String typed) {
        List<String> terms = new ArrayList<>();
        Matcher run = RUN.matcher(folded(typed));
        int end = 0;
        while (run.find()) {
            terms.add(run.group("cjk") == null ? quoted(run.group()) : phrase(characters(run.group())));
            end = run.end();
        }
        boolean unfinished = !terms.isEmpty()
                && end == folded(typed).length()
                && !terms.get(terms.size() - 1).endsWith("*")
                && !terms.get(terms.size() - 1).contains("+");
        if (unfinished) {
            terms.set(terms.size() - 1, terms.get(terms.size() - 1) + "*");
        }
        return String.join(" AND ", terms);
    }

    private static String phrase(List<String> characters) {
        if (characters.size() == 1) {
            return quoted(characters.get(0)) + "*";
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < characters.size(); i++) {
            pairs.add(quoted(characters.get(i) + characters.get(i + 1)));
        }
        return String.join(" + ", pairs);
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static List<String> characters(String run) {
        return run.codePoints().mapToObj(Character::toString).toList();
    }
}
