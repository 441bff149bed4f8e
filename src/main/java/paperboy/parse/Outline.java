package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line as far as it decides where blocks begin: its indent and its marks, one letter for all the rest. flexmark finds
 * the same blocks in outlines as in the lines, but cannot be kept busy: it looks at every paragraph line that might
 * open a block anew together with all lines before it, and nests as deep as one line has marks.
 */
final class Outline {
    /** Marks beyond these nest too deep to mean anything. */
    private static final int MOST_CHARS = 64;
    /** Deeper indents are typing errors; a level of nesting takes two to four columns. */
    private static final int MOST_INDENT = 200;

    /** Levels of headings and digits of an item's number in CommonMark (https://spec.commonmark.org/0.31.2/). */
    private static final int MOST_LEVELS = 6;

    private static final int MOST_DIGITS = 9;

    /** What is a block as a whole, and so opens none inside: a rule, the start or end of code. */
    private static final Pattern WHOLE =
            Pattern.compile("([-*_])[ \\t]*(?:\\1[ \\t]*){2,}|```.*|~~~.*", Pattern.DOTALL);

    /** Any line that opens no block. */
    private static final String TEXT = "a";

    private Outline() {}

    /** The outlines of these lines, each on a line of its own. */
    static List<String> of(List<String> lines) {
        List<String> outlines = new ArrayList<>(lines.size());
        boolean open = false;
        for (String line : lines) {
            String outline = of(line);
            boolean text = outline.endsWith(TEXT) && outline.strip().equals(TEXT);
            // Text right below text continues its paragraph, however far it is indented.
            outlines.add(text && open ? TEXT : outline);
            open = text;
        }
        return outlines;
    }

    private static String of(String line) {
        int indent = afterBlanks(line, 0);
        if (indent == line.length()) {
            return "";
        }
        int at = indent;
        while (at < line.length() && at - indent < MOST_CHARS) {
            if (isWhole(line, at)) {
                boolean code = line.charAt(at) == '`' || line.charAt(at) == '~';
                int end = code ? line.length() : Math.min(line.length(), indent + MOST_CHARS);
                return line.substring(indent - Math.min(indent, MOST_INDENT), end);
            }
            int after = afterMark(line, at);
            if (after == at) {
                break;
            }
            at = afterBlanks(line, after);
        }
        String marks = line.substring(indent - Math.min(indent, MOST_INDENT), at);
        return at < line.length() ? marks + TEXT : marks;
    }

    private static boolean isWhole(String line, int at) {
        return "-*_`~".indexOf(line.charAt(at)) >= 0
                && WHOLE.matcher(line).region(at, line.length()).matches();
    }

    /** Where a mark that opens a block ends: a heading's, a quote's, an item's; its start where there is none. */
    private static int afterMark(String line, int at) {
        char first = line.charAt(at);
        int end = at + 1;
        if (first == '>') {
            return end;
        }
        if (first == '#') {
            while (end < line.length() && line.charAt(end) == '#') {
                end++;
            }
            return end - at <= MOST_LEVELS && endsWord(line, end) ? end : at;
        }
        if (isDigit(first)) {
            while (end < line.length() && isDigit(line.charAt(end))) {
                end++;
            }
            boolean point = end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')');
            return point && end - at <= MOST_DIGITS && endsWord(line, end + 1) ? end + 1 : at;
        }
        return "-+*".indexOf(first) >= 0 && endsWord(line, end) ? end : at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean endsWord(String line, int at) {
        return at >= line.length() || isBlank(line.charAt(at));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static int afterBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
