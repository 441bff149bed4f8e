package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tables in HTML: a row is an entry, as in {@link PipeTableFormat}. */
final class HtmlTableFormat implements ListFormat {
    @Override
    public Optional<Taken> read(Page page, List<Block> blocks, int at) {
        Block block = blocks.get(at);
        if (!block.is(Block.Kind.HTML)) {
            return Optional.empty();
        }
        List<EntryDraft> drafts = new ArrayList<>();
        List<String> header = List.of();
        TableReader table = new TableReader(page, header, -block.from());
        for (Row row : rows(page, block)) {
            if (row.header() && header.isEmpty() && drafts.isEmpty()) {
                header = row.cells();
                table = new TableReader(page, header, -block.from());
            } else if (!row.header()) {
                drafts.addAll(table.row(row.line(), row.cells()));
            }
        }
        return Optional.of(new Taken(drafts, 1));
    }

    private record Row(int line, List<String> cells, boolean header) {}

    private static List<Row> rows(Page page, Block block) {
        StringBuilder source = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (SourceLine line : page.htmlLines(block.from(), block.to())) {
            starts.add(source.length());
            source.append(line.text()).append('\n');
        }
        String html = source.toString();
        String lower = html.toLowerCase(Locale.ROOT);
        List<Row> rows = new ArrayList<>();
        int headEnd = lower.indexOf("</thead");
        int from = lower.indexOf("<tr");
        while (from >= 0) {
            int next = lower.indexOf("<tr", from + 3);
            int close = lower.indexOf("</tr", from);
            int end = close >= 0 && (next < 0 || close < next) ? close : next < 0 ? html.length() : next;
            Row row = row(html, lower, from, end, block.from() + line(starts, from));
            if (!row.cells().isEmpty()) {
                rows.add(from < headEnd ? new Row(row.line(), row.cells(), true) : row);
            }
            from = next;
        }
        return rows;
    }

    private static int line(List<Integer> starts, int offset) {
        int line = 0;
        while (line + 1 < starts.size() && starts.get(line + 1) <= offset) {
            line++;
        }
        return line;
    }

    private static Row row(String html, String lower, int from, int to, int line) {
        List<String> cells = new ArrayList<>();
        boolean header = false;
        int at = from;
        while (at < to) {
            int data = within(lower.indexOf("<td", at), to);
            int head = within(lower.indexOf("<th", at), to);
            int open = Math.min(data, head);
            if (open >= to) {
                break;
            }
            header |= head < data;
            int start = html.indexOf('>', open);
            if (start < 0 || start >= to) {
                break;
            }
            int end = Math.min(within(lower.indexOf("<td", start), to), within(lower.indexOf("<th", start), to));
            end = Math.min(
                    end, Math.min(within(lower.indexOf("</td", start), to), within(lower.indexOf("</th", start), to)));
            cells.add(Texts.collapsed(html.substring(start + 1, end)));
            at = Math.max(end, start + 1);
        }
        return new Row(line, cells, header);
    }

    private static int within(int found, int limit) {
        return found < 0 ? limit : Math.min(found, limit);
    }
}
