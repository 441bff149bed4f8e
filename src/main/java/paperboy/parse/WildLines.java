package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of lists outside the default dialect, as Markdown would have them: a heading underlined becomes one with signs,
 * {@code 1、} a number of Markdown's. Line numbers stay.
 */
final class WildLines {
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:={3,}|-{3,})\\s*");
    private static final Pattern NUMBERED = Pattern.compile("(\\s*\\d{1,3})、\\s*(\\S.*)");
    private static final int MOST_HEADING_WORDS = 8;

    private WildLines() {}

    static List<String> of(List<String> source) {
        List<String> lines = new ArrayList<>(source);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.isEmpty()) {
                continue;
            }
            if ((line.charAt(0) == '=' || line.charAt(0) == '-') && isUnderlined(lines, at)) {
                lines.set(
                        at - 1,
                        (line.charAt(0) == '=' ? "# " : "## ")
                                + lines.get(at - 1).strip());
                lines.set(at, "");
            } else if (line.indexOf('、') > 0) {
                Matcher numbered = NUMBERED.matcher(line);
                if (numbered.matches()) {
                    lines.set(at, numbered.group(1) + ". " + numbered.group(2));
                }
            }
        }
        return lines;
    }

    /** A rule right below text is an underline where the text is one short line that says nothing but a name. */
    private static boolean isUnderlined(List<String> lines, int at) {
        if (at == 0
                || !UNDERLINE.matcher(lines.get(at)).matches()
                || (at > 1 && !lines.get(at - 2).isBlank())) {
            return false;
        }
        String text = lines.get(at - 1).strip();
        return !text.isEmpty()
                && Character.isLetterOrDigit(text.codePointAt(0))
                && !Markers.isOrdered(text)
                && text.indexOf('|') < 0
                && !text.contains("](")
                && !text.contains("://")
                && Character.isLetterOrDigit(text.codePointBefore(text.length()))
                && Words.count(text) <= MOST_HEADING_WORDS;
    }
}
