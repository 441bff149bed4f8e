package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line as far as it decides where blocks begin: its indent, its marks and a few characters more. flexmark finds the
 * same blocks in outlines as in the lines, but cannot be kept busy: it looks at every paragraph line that might open a
 * block anew together with all lines before it, and nests as deep as one line has marks.
 */
final class Outline {
    /** Marks beyond these nest too deep to mean anything. */
    private static final int MOST_CHARS = 64;
    /** Deeper indents are typing errors; a level of nesting takes two to four columns. */
    private static final int MOST_INDENT = 200;

    private static final Pattern OPENS = Pattern.compile(
            "#{1,6}(?:\\s.*)?|>.*|[-+*](?:[ \\t].*)?|\\d{1,9}[.)](?:\\s.*)?|([-*_])\\s*(?:\\1\\s*){2,}|```.*|~~~.*",
            Pattern.DOTALL);

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
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        if (indent == line.length()) {
            return "";
        }
        String indented = line.substring(0, Math.min(indent, MOST_INDENT));
        char first = line.charAt(indent);
        boolean mayOpen = first < 128 && !Character.isLetter(first);
        if (!mayOpen) {
            return indented + TEXT;
        }
        String text = line.substring(indent);
        if (!OPENS.matcher(text).matches()) {
            return indented + TEXT;
        }
        boolean fence = first == '`' || first == '~';
        return indented + (fence || text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS));
    }
}
