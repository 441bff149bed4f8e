package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file as formats see it.
 *
 * @param text its lines as Markdown, with HTML tables blanked
 * @param html its lines with HTML tables
 * @param references addresses of reference links by lower-case name
 * @param article whether its frame is that of the default list's articles
 */
record Page(SourceText text, SourceText html, Map<String, String> references, boolean article) {
    Page {
        references = Map.copyOf(references);
    }

    /** The lines from one number to another, both inclusive. */
    List<SourceLine> lines(int from, int to) {
        List<SourceLine> lines = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            lines.add(new SourceLine(number, text.line(number)));
        }
        return lines;
    }

    /** The lines of an HTML table. */
    List<SourceLine> htmlLines(int from, int to) {
        List<SourceLine> lines = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            lines.add(new SourceLine(number, html.line(number)));
        }
        return lines;
    }

    List<Piece> pieces(String source) {
        return InlineReader.read(source, references);
    }
}
