package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tables drawn with bars: a row is an entry. */
final class PipeTableFormat implements ListFormat {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");

    @Override
    public Optional<Taken> read(Page page, List<Block> blocks, int at) {
        Block block = blocks.get(at);
        if (!block.is(Block.Kind.PARAGRAPH)) {
            return Optional.empty();
        }
        int separator = separator(page, block);
        if (separator < 0) {
            return Optional.empty();
        }
        if (page.article()) {
            // Articles list papers as items; their tables compare data sets and results.
            return Optional.of(new Taken(List.of(), 1));
        }
        List<String> header = cells(page.text().line(separator - 1));
        TableReader table =
                new TableReader(page, header.stream().allMatch(String::isBlank) ? List.of() : header, -separator);
        List<EntryDraft> drafts = new ArrayList<>();
        for (int line = separator + 1; line <= block.to(); line++) {
            String text = page.text().line(line);
            if (text.indexOf('|') >= 0 && !SEPARATOR.matcher(text).matches()) {
                drafts.addAll(table.row(line, cells(text)));
            }
        }
        return Optional.of(new Taken(drafts, 1));
    }

    /** The number of the line under the header; -1 if the block is no table. */
    private static int separator(Page page, Block block) {
        for (int line = block.from() + 1; line <= block.to(); line++) {
            String text = page.text().line(line);
            if (text.indexOf('|') >= 0
                    && text.indexOf('-') >= 0
                    && page.text().line(line - 1).indexOf('|') >= 0
                    && SEPARATOR.matcher(text).matches()) {
                return line;
            }
        }
        return -1;
    }

    /** The cells of a row; a bar in code or behind a backslash parts none. */
    static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        String text = row.strip();
        int from = text.startsWith("|") ? 1 : 0;
        boolean code = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '`') {
                code = !code && text.indexOf('`', at + 1) > 0;
            } else if (c == '|' && !code) {
                cells.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        if (from < text.length()) {
            cells.add(text.substring(from).strip());
        }
        return cells;
    }
}
