package paperboy.parse;

import java.util.List;
import java.util.regex.Pattern;

/** Lines of an article that are no content: its end, its attributes, headings written in bold, group labels. */
final class Frame {
    private static final Pattern END =
            Pattern.compile("\\s*(?:\\[\\s*End\\s*\\]\\(#[^)]*\\)?\\s*|End\\s*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PSEUDO_HEADING = Pattern.compile(
            "\\s{0,3}\\*\\*\\s*(\\d{1,2}(?:\\.\\d{1,3})+(?:\\.?\\s*[^*\\d\\s.]|\\s+[^*\\s])[^*]*|\\d{1,2}[.、]?\\s+[^*\\s][^*]*)\\*\\*\\s*");
    private static final Pattern APPENDIX = Pattern.compile("附录.*|appendix|appendices|附：.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEYWORDS = Pattern.compile("\\s*(?:`[^`]+`\\s*·\\s*)+`[^`]+`\\s*");
    /** kramdown needs no space behind the signs of a heading. */
    private static final Pattern TIGHT_HEADING =
            Pattern.compile("(#{2,6}(?=[\\p{L}\\d])|#(?=(?:\\d+(?:\\.\\d+)*\\.?\\s*)?\\p{IsHan}))(.*)");

    private static final int LONGEST_GROUP_LABEL = 12;

    private Frame() {}

    /** The line that ends the papers: {@code [End](#head)}. */
    static boolean isEnd(String line) {
        return END.matcher(line).matches();
    }

    /** A heading written as a numbered bold line: {@code **3.2.2 name**}. */
    static boolean isPseudoHeading(String line) {
        return line.stripLeading().startsWith("**")
                && PSEUDO_HEADING.matcher(line).matches();
    }

    /**
     * The lines with bold headings and {@code ##2.1 name} marked as headings, and entries such as
     * {@code 1、[title](...)} as items, so that they end the text right above them.
     */
    static List<String> marked(List<String> lines) {
        return lines.stream().map(Frame::marked).toList();
    }

    private static String marked(String line) {
        if (isPseudoHeading(line)) {
            return "###### " + line.strip();
        }
        if (line.startsWith("#")) {
            return TIGHT_HEADING.matcher(line).replaceFirst("$1 $2");
        }
        return Markers.startsEntry(line) ? "1. " + Markers.stripped(line) : line;
    }

    static boolean isAppendix(String heading) {
        return APPENDIX.matcher(heading.strip()).matches();
    }

    /** What a list or topic is about: {@code `kite` · `wind`}. */
    static boolean isKeywords(String line) {
        return line.stripLeading().startsWith("`") && KEYWORDS.matcher(line).matches();
    }

    /** A short quote between entries that names those below it. */
    static boolean isGroupLabel(String quote) {
        String text = quote.replace(">", "").strip();
        return !text.isEmpty()
                && text.length() <= LONGEST_GROUP_LABEL
                && text.codePoints().noneMatch(c -> "，。；;,:：".indexOf(c) >= 0);
    }
}
