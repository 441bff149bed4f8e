package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML around Markdown. Tags that only fold or centre are blanked, summaries and HTML headings become headings, HTML
 * tables are set apart; line numbers stay.
 */
final class HtmlLines {
    private static final Pattern WRAPPERS = Pattern.compile(
            "(?:\\s*</?(?:details|summary|div|center|p|section|article|br|hr|tbody|font|blockquote|ul|ol|h[1-6]|a|span|b|strong|small|sub|sup)\\b[^<>]*>)+\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUMMARY = Pattern.compile(
            "(?:\\s*<details[^<>]*>)?\\s*<summary[^<>]*>(.*?)(?:</summary>.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile(
            "\\s*(?:<(?:div|center|p)[^<>]*>\\s*)*<h([1-6])[^<>]*>(.*?)</h\\1>\\s*(?:</?(?:div|center|p)[^<>]*>\\s*)*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEM = Pattern.compile("\\s*<li[^<>]*>(.*)", Pattern.CASE_INSENSITIVE);

    /** A heading without a name: what was folded below the last summary is over. */
    private static final String FOLD_END = "######";

    private HtmlLines() {}

    /**
     * The lines for Markdown, and the tables cut out of them.
     *
     * @param lines with HTML tables blanked
     */
    record Parted(List<String> lines, List<Block> tables) {}

    static Parted part(List<String> source) {
        List<String> lines = new ArrayList<>(source);
        List<Block> tables = new ArrayList<>();
        int lastEnd = lastTableEnd(lines);
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.indexOf('<') < 0) {
                at++;
                continue;
            }
            if (at <= lastEnd && line.toLowerCase(Locale.ROOT).contains("<table")) {
                int end = tableEnd(lines, at);
                if (end >= 0) {
                    tables.add(new Block(Block.Kind.HTML, 0, at + 1, end + 1, 0, List.of()));
                    for (int blank = at; blank <= end; blank++) {
                        lines.set(blank, "");
                    }
                    at = end + 1;
                    continue;
                }
            }
            lines.set(at, markdown(line));
            at++;
        }
        return new Parted(lines, tables);
    }

    /** "Abstract", "BibTeX": what is folded belongs to the entry above. */
    private static boolean isNoName(String summary) {
        String word = Tidy.words(summary).toLowerCase(Locale.ROOT);
        return LabelLines.isKey(word)
                && !VenueNames.isKnown(word)
                && YearHeadings.yearOf(word).isEmpty();
    }

    private static int lastTableEnd(List<String> lines) {
        int at = lines.size() - 1;
        while (at >= 0 && !endsTable(lines.get(at))) {
            at--;
        }
        return at;
    }

    private static boolean endsTable(String line) {
        return line.contains("</") && line.toLowerCase(Locale.ROOT).contains("</table");
    }

    private static int tableEnd(List<String> lines, int from) {
        for (int at = from; at < lines.size(); at++) {
            if (endsTable(lines.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static String markdown(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches() && !heading.group(2).isBlank()) {
            return "#".repeat(Integer.parseInt(heading.group(1))) + " "
                    + heading.group(2).strip();
        }
        if (line.startsWith("</details>") && line.length() < 15) {
            return FOLD_END;
        }
        Matcher summary = SUMMARY.matcher(line);
        if (summary.matches() && !summary.group(1).isBlank()) {
            return isNoName(summary.group(1))
                    ? ""
                    : "###### " + summary.group(1).strip();
        }
        if (WRAPPERS.matcher(line).matches()) {
            return "";
        }
        Matcher item = ITEM.matcher(line);
        return item.matches() ? "- " + item.group(1) : line;
    }
}
