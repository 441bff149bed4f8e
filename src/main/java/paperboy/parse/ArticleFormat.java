package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperboy.catalog.Identifiers;

/** Entries of the default list's dialect: ordered items, and what belongs to them though Markdown parts it. */
final class ArticleFormat implements ListFormat {
    @Override
    public Optional<Taken> read(Page page, List<Block> blocks, int at) {
        Block first = blocks.get(at);
        if (!page.article() || !starts(page, first)) {
            return Optional.empty();
        }
        int end = at + 1;
        while (end < blocks.size() && belongs(page, blocks.get(end - 1), blocks.get(end))) {
            end++;
        }
        return Optional.of(new Taken(
                entries(page, page.lines(first.from(), blocks.get(end - 1).to()), first.list()), end - at));
    }

    private static boolean starts(Page page, Block block) {
        String line = page.text().line(block.from());
        return switch (block.kind()) {
            case ITEM -> Markers.isOrdered(line);
            case PARAGRAPH -> Markers.startsEntry(line) || Markers.startsNumberedText(line) || isUnmarked(page, block);
            default -> false;
        };
    }

    /** An entry that lost its marker: a link on a line of its own, the line with the date below it. */
    private static boolean isUnmarked(Page page, Block block) {
        String line = page.text().line(block.from()).strip();
        return block.to() > block.from()
                && line.startsWith("[")
                && line.endsWith(")")
                && DateReader.findDayOrMonth(page.text().line(block.from() + 1)).isPresent();
    }

    private static boolean belongs(Page page, Block before, Block block) {
        String line = page.text().line(block.from());
        boolean apart = block.from() > before.to() + 1;
        return switch (block.kind()) {
            case QUOTE -> !(apart && block.from() == block.to() && Frame.isGroupLabel(line));
            case PARAGRAPH -> !Frame.isEnd(line) && !Frame.isPseudoHeading(line) && !starts(page, block);
            case CODE -> true;
            case ITEM -> Markers.isBullet(line) ? !linksPaper(page, line) : !apart && isNumberedNote(page, block, line);
            default -> false;
        };
    }

    private static boolean linksPaper(Page page, String line) {
        return page.pieces(line).stream()
                .filter(Piece::isLink)
                .limit(1)
                .anyMatch(link -> Identifiers.inUrl(link.target()).isPresent());
    }

    /** "2. second remark" right below an entry's lines is a note. */
    private static boolean isNumberedNote(Page page, Block block, String line) {
        return Markers.number(line) > 1
                && block.from() == block.to()
                && page.pieces(line).stream().noneMatch(Piece::isLink);
    }

    private static List<EntryDraft> entries(Page page, List<SourceLine> lines, int list) {
        ArticleItemReader reader = new ArticleItemReader(page);
        List<EntryDraft> drafts = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= lines.size(); at++) {
            if (at == lines.size() || Markers.startsEntry(lines.get(at).text())) {
                reader.read(lines.subList(from, at)).ifPresent(draft -> {
                    draft.group = list;
                    drafts.add(draft);
                });
                from = at;
            }
        }
        return drafts;
    }
}
