package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Entries without item markers: a title in bold, as a link or numbered, then lines with authors, venue and labels; also
 * several of them in one paragraph, and a bold title with {@code label: url} items below it.
 */
final class ParagraphFormat implements ListFormat {
    private static final Pattern NUMBERED = Pattern.compile(
            "\\s*(?:\\*\\*)?\\s*(?:\\[\\d{1,4}\\]|\\(\\d{1,4}\\)|\\d{1,4}[.)、:])\\s*(?:\\*\\*)?\\s*\\S.*");
    private static final Pattern SENTENCE = Pattern.compile("[.!?。！？]\\s|[.!:。！：]\\s*$|@");
    /** Characters of date, venue or short name that may stand before a title. */
    private static final int MOST_BEFORE = 45;
    /** No entry is longer; lines that open none are not looked at again and again. */
    private static final int MOST_LINES = 12;

    @Override
    public Optional<Taken> read(Page page, List<Block> blocks, int at) {
        Block block = blocks.get(at);
        if (!block.is(Block.Kind.PARAGRAPH)) {
            return Optional.empty();
        }
        Reading reading = new Reading(page);
        List<EntryDraft> drafts = reading.entries(page.lines(block.from(), block.to()));
        if (drafts.isEmpty() && block.from() == block.to()) {
            drafts = reading.named(page.lines(block.from(), block.to()));
        }
        int end = at + 1;
        if (drafts.size() == 1) {
            end = reading.followers(blocks, at, drafts.get(0));
        }
        drafts.removeIf(draft -> !draft.linksPaper());
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Taken(drafts, end - at));
    }

    private static final class Reading {
        private final Page page;
        private final LooseReader reader;
        private final ItemFormat.Items items;

        Reading(Page page) {
            this.page = page;
            this.reader = new LooseReader(page);
            this.items = new ItemFormat.Items(page);
        }

        /** Drafts of the paragraph's lines, each from a line that opens one to the next such line. */
        List<EntryDraft> entries(List<SourceLine> lines) {
            List<EntryDraft> drafts = new ArrayList<>();
            int from = 0;
            for (int at = 1; at <= lines.size(); at++) {
                if (at == lines.size() || (opens(lines.get(at)) && holdsTitle(lines.subList(from, at)))) {
                    EntryDraft draft = reader.read(lines.subList(from, at));
                    if (isEntry(draft, lines.get(from))) {
                        drafts.add(draft);
                    }
                    from = at;
                }
            }
            return drafts;
        }

        /** The draft of a line that is a title, should lines with its links follow: no sentence, no announcement. */
        List<EntryDraft> named(List<SourceLine> line) {
            EntryDraft draft = reader.read(line);
            boolean named = draft.style == TitleStyle.PLAIN
                    && !draft.prose
                    && Words.count(draft.title) >= (draft.venue.isPresent() ? 2 : 3)
                    && Words.count(draft.title) <= 25
                    && !SENTENCE.matcher(line.get(0).text()).find()
                    && PlacedTitle.isCapitalised(draft.title);
            return named ? new ArrayList<>(List.of(draft)) : new ArrayList<>();
        }

        private static boolean isEntry(EntryDraft draft, SourceLine first) {
            if (draft.style == TitleStyle.NONE || draft.title.isBlank() || draft.prose || draft.inSentence) {
                return false;
            }
            boolean numbered = NUMBERED.matcher(first.text()).matches();
            return switch (draft.style) {
                case LINK -> numbered || (draft.titleOffset <= MOST_BEFORE && draft.linksPaper() && !talks(draft));
                case BOLD, QUOTED, ITALIC -> numbered || draft.titleOffset <= MOST_BEFORE * 3;
                case PLAIN ->
                    numbered || (draft.linksPaper() && Words.count(draft.title) >= 3 && Words.count(draft.title) <= 30);
                case NONE -> false;
            };
        }

        /** "See [A Paper](...) for more": words before the link that lead into a sentence. */
        private static boolean talks(EntryDraft draft) {
            return draft.titleOffset > 0 && draft.notes.stream().anyMatch(note -> Words.count(note) > 3);
        }

        private boolean opens(SourceLine line) {
            if (KeyedTitle.isOne(line.text())) {
                return true;
            }
            if (line.text().isBlank() || LabelLines.is(page, List.of(line))) {
                return false;
            }
            EntryDraft draft = reader.read(List.of(line));
            if (draft.title.isBlank() || draft.titleOffset > MOST_BEFORE) {
                return false;
            }
            boolean numbered = NUMBERED.matcher(line.text()).matches();
            return switch (draft.style) {
                case LINK -> draft.paperUrl;
                case BOLD -> true;
                case QUOTED, ITALIC, PLAIN -> numbered || (draft.linksPaper() && Words.count(draft.title) >= 3);
                case NONE -> false;
            };
        }

        private boolean holdsTitle(List<SourceLine> lines) {
            if (lines.size() > MOST_LINES) {
                return true;
            }
            EntryDraft draft = reader.read(lines);
            return draft.style != TitleStyle.NONE
                    && (draft.linksPaper()
                            || draft.linked
                            || NUMBERED.matcher(lines.get(0).text()).matches());
        }

        /** Takes the blocks below a title that only carry its links; says where they end. */
        int followers(List<Block> blocks, int at, EntryDraft draft) {
            int end = at + 1;
            for (int next = followed(blocks, end, draft); next > end; next = followed(blocks, end, draft)) {
                end = next;
            }
            // Items above the first label line would have belonged to a heading; all of them are label lines here.
            for (Block block : blocks.subList(at + 1, end)) {
                items.merge(draft, block);
            }
            return end;
        }

        /** "Paper: [A Title](...)" again is the next entry. */
        private boolean isNext(List<SourceLine> lines, EntryDraft draft) {
            EntryDraft next = reader.read(lines);
            return draft.paperUrl
                    && next.paperUrl
                    && next.style == TitleStyle.LINK
                    && Words.count(next.title) >= 3
                    && !next.title.equals(draft.title);
        }

        /** Where the label lines end that begin here: one paragraph, or the items of a list if all of them are some. */
        private int followed(List<Block> blocks, int from, EntryDraft draft) {
            if (from == blocks.size()) {
                return from;
            }
            Block first = blocks.get(from);
            if (KeyedTitle.isOne(Markers.stripped(page.text().line(first.from())))) {
                return from;
            }
            if (first.is(Block.Kind.PARAGRAPH)) {
                List<SourceLine> lines = page.lines(first.from(), first.to());
                if (!draft.linksPaper() && HeadingFormat.carriesNames(page, first)) {
                    int to = followed(blocks, from + 1, draft);
                    return to > from + 1 ? to : from;
                }
                return LabelLines.is(page, lines) && !isNext(lines, draft) ? from + 1 : from;
            }
            int to = from;
            while (to < blocks.size() && blocks.get(to).inSameListAs(first)) {
                if (!LabelLines.is(page, items.ownLines(blocks.get(to)))) {
                    return from;
                }
                to++;
            }
            return to;
        }
    }
}
