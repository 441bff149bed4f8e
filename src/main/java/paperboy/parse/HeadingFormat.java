package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headings that are entries: their text links to a paper, or only lines with its links follow. */
final class HeadingFormat implements ListFormat {
    private static final Pattern SIGNS = Pattern.compile("^\\s*#{1,6}\\s*|\\s+#+\\s*$");

    /** A topic that links a survey of itself has a shorter name. */
    private static final int LEAST_TITLE_WORDS = 4;

    @Override
    public Optional<Taken> read(Page page, List<Block> blocks, int at) {
        Block block = blocks.get(at);
        if (!block.is(Block.Kind.HEADING) || page.article()) {
            return Optional.empty();
        }
        String text = SIGNS.matcher(page.text().line(block.from())).replaceAll("");
        EntryDraft draft = new LooseReader(page).read(List.of(new SourceLine(block.from(), text)));
        if (draft.style == TitleStyle.NONE || draft.title.isBlank() || draft.inSentence) {
            return Optional.empty();
        }
        boolean labelled = draft.paperUrl && draft.paperLabel;
        boolean linked = labelled || (draft.style == TitleStyle.LINK && draft.paperUrl);
        int end = at + 1;
        while (end < blocks.size()
                && (carriesLinks(page, blocks.get(end))
                        || (linked && carriesNames(page, blocks.get(end)))
                        || carriesOnlyNames(page, blocks.get(end)))) {
            end++;
        }
        if (labelled && end == at + 1 && Words.count(draft.title) < LEAST_TITLE_WORDS) {
            return Optional.of(new Taken(List.of(draft), 1, Taken.Heading.TOPIC));
        }
        if (!linked && end == at + 1) {
            return Optional.empty();
        }
        ItemFormat.Items items = new ItemFormat.Items(page);
        blocks.subList(at + 1, end).forEach(below -> items.merge(draft, below));
        if (!linked && Words.count(draft.title) < 2) {
            return Optional.empty();
        }
        boolean one = linked
                || draft.links.stream()
                                .filter(link -> PaperLinks.isPaperUrl(link.url()))
                                .count()
                        == 1;
        return draft.linksPaper() && one
                ? Optional.of(new Taken(new ArrayList<>(List.of(draft)), end - at))
                : Optional.empty();
    }

    private static boolean carriesLinks(Page page, Block block) {
        boolean text = block.is(Block.Kind.ITEM) || block.is(Block.Kind.PARAGRAPH);
        return text && (LabelLines.is(page, new ItemFormat.Items(page).ownLines(block)) || carriesPaper(page, block));
    }

    private static boolean carriesPaper(Page page, Block block) {
        return told(page, block).filter(draft -> draft.paperUrl).isPresent();
    }

    /** Whether a paragraph says who wrote what stands above it, and no title. */
    static boolean carriesNames(Page page, Block block) {
        return told(page, block).filter(draft -> draft.authors.isPresent()).isPresent();
    }

    /** Authors or a venue, and no bold words that might be a title. */
    private static boolean carriesOnlyNames(Page page, Block block) {
        return told(page, block)
                .filter(draft -> draft.style == TitleStyle.NONE)
                .filter(draft -> draft.authors.isPresent() || draft.venue.isPresent())
                .isPresent();
    }

    /** A paragraph with authors, venue and links, and no title of its own. */
    private static Optional<EntryDraft> told(Page page, Block block) {
        if (!block.is(Block.Kind.PARAGRAPH)) {
            return Optional.empty();
        }
        EntryDraft draft = new LooseReader(page).read(page.lines(block.from(), block.to()));
        boolean untitled = draft.style == TitleStyle.NONE || Authors.signOf(draft.title) != Authors.Sign.NONE;
        return untitled && draft.notes.isEmpty() ? Optional.of(draft) : Optional.empty();
    }
}
