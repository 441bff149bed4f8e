package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part of a running text between commas, full stops and dashes, or a group in brackets.
 *
 * @param from its first character in the text
 * @param to behind its last
 * @param group whether it stood in brackets; the text is without them, the range with
 */
record Segment(String text, int from, int to, boolean group) {
    /** Words that a full stop shortens; it ends no sentence behind them, nor behind a letter or a version. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "vs", "proc", "conf", "int", "trans", "no", "vol", "pp", "dept", "univ", "st", "jr", "dr", "mr", "ms",
            "mrs", "e.g", "i.e", "cf", "fig", "eq", "sec", "approx", "ed", "eds", "al");

    private static final Pattern VERSION = Pattern.compile("v\\d+");

    private static final int MOST_ABBREVIATION_CHARS = 12;

    /** The segments of a text in their order; blank ones left out. */
    static List<Segment> of(String text) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int close = opens(c) && (at == from || text.charAt(at - 1) <= ' ' || c > 0x2E80 || c == '[')
                    ? closing(text, at)
                    : -1;
            if (close > 0) {
                add(segments, text, from, at, false);
                add(segments, text, at, close + 1, true);
                from = close + 1;
                at = close;
            } else if (parts(text, at)) {
                add(segments, text, from, at, false);
                from = at + 1;
            }
        }
        add(segments, text, from, text.length(), false);
        return segments;
    }

    private static void add(List<Segment> segments, String text, int from, int to, boolean group) {
        int start = group ? from + 1 : from;
        int end = group ? to - 1 : to;
        while (start < end && (text.charAt(start) <= ' ' || isEdge(text.charAt(start)))) {
            start++;
        }
        while (end > start && (text.charAt(end - 1) <= ' ' || isEdge(text.charAt(end - 1)))) {
            end--;
        }
        if (end > start) {
            segments.add(new Segment(text.substring(start, end), group ? from : start, group ? to : end, group));
        }
    }

    private static boolean isEdge(char c) {
        return c == '-' || c == '–' || c == '—' || c == ':' || c == '：' || c == '*' || c == '_' || c == '/' || c == '~';
    }

    private static boolean opens(char c) {
        return c == '(' || c == '[' || c == '（' || c == '【' || c == '{';
    }

    private static int closing(String text, int open) {
        char opened = text.charAt(open);
        int depth = 0;
        for (int at = open; at < text.length() && at < open + 300; at++) {
            char c = text.charAt(at);
            if (c == opened) {
                depth++;
            } else if (closes(opened, c) && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean closes(char opened, char c) {
        return switch (opened) {
            case '(', '（' -> c == ')' || c == '）';
            case '[' -> c == ']';
            case '{' -> c == '}';
            default -> c == '】';
        };
    }

    /** Whether the word that ends here is a short form of one. */
    private static boolean isAbbreviation(String text, int to) {
        int from = to;
        while (from > 0 && text.charAt(from - 1) > ' ' && ",(".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        if (to - from > MOST_ABBREVIATION_CHARS) {
            return false;
        }
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
        return letter || ABBREVIATIONS.contains(word) || VERSION.matcher(word).matches();
    }

    private static boolean parts(String text, int at) {
        char c = text.charAt(at);
        boolean spaceAfter = at + 1 >= text.length() || text.charAt(at + 1) <= ' ';
        boolean spaceBefore = at == 0 || text.charAt(at - 1) <= ' ';
        return switch (c) {
            case '\n', '|', ';', '；', '·', '•', '，', '。', '｜', '⋅' -> true;
            case ',' -> spaceAfter || !Character.isDigit(text.charAt(at + 1));
            case '.' -> spaceAfter && !isAbbreviation(text, at);
            case '-', '–', '—', '/' -> spaceAfter && spaceBefore;
            default -> false;
        };
    }
}
