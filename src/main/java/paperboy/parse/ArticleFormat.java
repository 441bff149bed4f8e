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
        while (end < blocks.size() && belongs(page, blocks, at, end)) {
            end++;
        }
        return Optional.of(new Taken(
                entries(page, page.lines(first.from(), blocks.get(end - 1).to()), first.list()), end - at));
    }

    private static boolean starts(Page page, Block block) {
        String line = page.text().line(block.from());
        return switch (block.kind()) {
            case ITEM -> Markers.isOrdered(line) || isEntry(page, block);
            case PARAGRAPH ->
                Markers.startsEntry(line)
                        || Markers.startsNumberedText(line)
                        || isUnmarked(page, block)
                        || isUnspaced(page, block);
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

    /** "1.A Title", which is text to Markdown: an entry if its second line stands below. */
    private static boolean isUnspaced(Page page, Block block) {
        return block.to() > block.from()
                && Markers.number(page.text().line(block.from())) > 0
                && isSecondLine(page.text().line(block.from() + 1));
    }

    private static boolean belongs(Page page, List<Block> blocks, int first, int at) {
        Block block = blocks.get(at);
        String line = page.text().line(block.from());
        boolean apart = block.from() > blocks.get(at - 1).to() + 1;
        return switch (block.kind()) {
            case QUOTE -> !(apart && block.from() == block.to() && Frame.isGroupLabel(line) && leads(page, blocks, at));
            case PARAGRAPH -> !Frame.isEnd(line) && !(apart && Frame.isKeywords(line)) && !starts(page, block);
            case CODE -> true;
            case ITEM ->
                Markers.isBullet(line)
                        ? !(apart && block.inSameListAs(blocks.get(first))) && !isEntry(page, block)
                        : isNumberedNote(page, block, line, apart);
            default -> false;
        };
    }

    /** Whether an entry stands below: a short quote that ends a topic names none. */
    private static boolean leads(Page page, List<Block> blocks, int at) {
        return at + 1 < blocks.size() && starts(page, blocks.get(at + 1));
    }

    /** A bullet that is no remark: the title of a paper, linked, or any linked title above its second line. */
    private static boolean isEntry(Page page, Block block) {
        String text = Markers.stripped(page.text().line(block.from())).replaceFirst("^\\*\\*", "");
        if (!text.startsWith("[")) {
            return false;
        }
        if (block.to() > block.from() && isSecondLine(page.text().line(block.from() + 1))) {
            return true;
        }
        return page.pieces(text).stream()
                .limit(1)
                .anyMatch(link -> link.isLink()
                        && Words.count(link.text()) > 2
                        && Identifiers.inUrl(link.target()).isPresent());
    }

    /** "2. second remark", "1) one；" right below an entry's lines is a note, and no entry without a link. */
    private static boolean isNumberedNote(Page page, Block block, String line, boolean apart) {
        String text = line.strip();
        boolean told = text.endsWith("；") || text.endsWith("。");
        if (Markers.isParenthesised(text) || (told && !apart)) {
            return !Markers.startsEntry(line);
        }
        return !apart
                && Markers.number(line) > 1
                && (block.from() == block.to() || !isSecondLine(page.text().line(block.from() + 1)))
                && page.pieces(line).stream().noneMatch(Piece::isLink);
    }

    private static boolean isSecondLine(String line) {
        return !Sentence.isRemark(line)
                && (line.contains("](") || DateReader.find(line).isPresent());
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
