package paperboy.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import paperboy.catalog.Entry;
import paperboy.catalog.ListKey;
import paperboy.catalog.ReadingList;
import paperboy.catalog.Section;

/**
 * One run over one file: walks its blocks in order, keeps the topic and the year it is in, hands blocks to the formats.
 */
final class ListReader {
    private static final int PSEUDO_LEVEL = 6;

    private final SourceText text;
    private final FrontMatter front;
    private final Page page;
    private final List<Block> blocks;
    private final TopicTree topics = new TopicTree();
    private final YearHeadings years = new YearHeadings();
    private final List<ParseWarning> warnings = new ArrayList<>();
    private final List<Judge.Draft> drafts = new ArrayList<>();
    private final List<OptionalInt> draftYears = new ArrayList<>();
    private final EntryMaker maker = new EntryMaker();
    private Section section = Section.BODY;
    private boolean described;

    ListReader(SourceText text, BlockReader reader) {
        this.text = text.bounded();
        text.tooLong()
                .forEach(line -> warnings.add(new ParseWarning(
                        line, "longer than " + SourceText.MOST_LINE_CHARS + " characters; the line was left out")));
        this.front = FrontMatter.of(this.text);
        SourceText body = Masks.without(this.text, front.lastLine());
        HtmlLines.Parted parted = HtmlLines.part(References.blanked(body).lines());
        boolean article = front.value("layout").filter("article"::equals).isPresent();
        List<String> lines = article ? parted.lines() : WildLines.of(parted.lines());
        List<Block> read = reader.read(article ? Frame.marked(lines) : lines);
        List<Block> opened = article ? read : Quotes.opened(read, lines);
        this.page = new Page(new SourceText(lines), body, References.in(body), article);
        this.blocks = withTables(opened, parted.tables());
    }

    private static List<Block> withTables(List<Block> blocks, List<Block> tables) {
        if (tables.isEmpty()) {
            return blocks;
        }
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(tables);
        all.sort(Comparator.comparingInt(Block::from));
        return all;
    }

    ParsedList read(String source) {
        if (!front.strict()) {
            warnings.add(new ParseWarning(1, "the front matter is not valid YAML; it was read line by line"));
        }
        Optional<Block> title = ListTitle.in(blocks, front);
        int at = 0;
        while (at < blocks.size()) {
            if (Thread.interrupted()) {
                throw new CancellationException("out of time");
            }
            Block block = blocks.get(at);
            if (title.isPresent() && title.get().equals(block)) {
                at++;
            } else {
                at += surely(at, block);
            }
        }
        List<Entry> judged = Duplicates.marked(entries(), Anchors.in(text));
        for (Entry entry : judged) {
            entry.duplicateOf()
                    .ifPresent(first -> warnings.add(
                            new ParseWarning(entry.line(), "listed before, on line " + first + ": " + entry.title())));
        }
        warnings.sort(Comparator.comparingInt(ParseWarning::line));
        ListKey key = new ListKey(front.value("key").orElse(source.isBlank() ? "list" : source));
        String name = front.value("title")
                .or(() -> title.flatMap(this::heading).map(HeadingReader::name))
                .orElse(key.value());
        return new ParsedList(new ReadingList(key, name, topics.topics(), judged), warnings, ParsedList.Extent.WHOLE);
    }

    private Optional<HeadingReader> heading(Block block) {
        return HeadingReader.read(text.line(block.from()), numbering());
    }

    private HeadingReader.Numbering numbering() {
        return section == Section.APPENDIX ? HeadingReader.Numbering.LETTERS : HeadingReader.Numbering.DIGITS;
    }

    /** A block that breaks its reader is one that could not be read; the rest of the list is. */
    private int surely(int at, Block block) {
        try {
            return step(at, block);
        } catch (RuntimeException | StackOverflowError unreadable) {
            warnings.add(new ParseWarning(block.from(), "could not be read; it was left out"));
            return 1;
        }
    }

    /** Takes the block, and those that belong to it; says how many. */
    private int step(int at, Block block) {
        String line = page.text().line(block.from());
        if (block.is(Block.Kind.PARAGRAPH) && Frame.isEnd(line)) {
            section = Section.APPENDIX;
            topics.leaveAll();
            return 1;
        }
        if (isPseudoHeading(at, block, line)) {
            String bold = line.replace("*", "").replace("__", "");
            enter(PSEUDO_LEVEL + depth(bold), bold, block.from());
            return 1;
        }
        for (ListFormat format : ListFormats.ALL) {
            Optional<ListFormat.Taken> taken = format.read(page, blocks, at);
            if (taken.isPresent()) {
                if (taken.get().heading() == ListFormat.Taken.Heading.TOPIC) {
                    enter(block.level(), line, block.from());
                } else if (block.is(Block.Kind.HEADING)) {
                    topics.leave(block.level());
                }
                taken.get().drafts().forEach(this::add);
                return taken.get().blocks();
            }
        }
        if (block.is(Block.Kind.HEADING)) {
            enter(block.level(), line, block.from());
        } else {
            describe(block);
        }
        return 1;
    }

    private boolean isPseudoHeading(int at, Block block, String line) {
        if (page.article()) {
            return block.is(Block.Kind.HEADING) && Frame.isPseudoHeading(line);
        }
        if (!block.is(Block.Kind.PARAGRAPH) || block.from() != block.to()) {
            return false;
        }
        return at + 1 < blocks.size() && BoldHeadings.is(page, line, blocks, at + 1);
    }

    private static int depth(String numbered) {
        String number = numbered.strip().split("\\s+", 2)[0];
        return (int) number.chars().filter(c -> c == '.').count() + 1;
    }

    private void enter(int level, String line, int number) {
        Optional<HeadingReader> heading = HeadingReader.read(line, numbering());
        if (heading.isEmpty()) {
            topics.leave(level);
            years.leave(level);
            return;
        }
        if (Frame.isAppendix(heading.get().name())) {
            section = Section.APPENDIX;
        }
        topics.enter(level, heading.get(), section, number);
        years.enter(
                level,
                heading.get().number().map(n -> n + " ").orElse("")
                        + heading.get().name());
        described = true;
    }

    private void describe(Block block) {
        if (!described || (!block.is(Block.Kind.QUOTE) && !block.is(Block.Kind.PARAGRAPH))) {
            return;
        }
        for (SourceLine line : page.lines(block.from(), block.to())) {
            String said = Texts.verbatim(line.text().replaceFirst("^\\s*(?:>\\s?)+", ""));
            if (!said.isEmpty()) {
                topics.describe(said);
            }
        }
    }

    private void add(EntryDraft draft) {
        described = false;
        warnings.addAll(draft.warnings);
        if (draft.title.isBlank()) {
            return;
        }
        drafts.add(new Judge.Draft(draft, topics.here(), section));
        draftYears.add(draft.groupYear.isPresent() ? draft.groupYear : years.year());
    }

    private List<Entry> entries() {
        Judge judge = new Judge(drafts);
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < drafts.size(); at++) {
            Judge.Draft draft = drafts.get(at);
            OptionalInt year = draftYears.get(at);
            judge.kind(draft)
                    .map(kind -> maker.entry(draft.entry(), kind, draft.topic(), draft.section(), year))
                    .ifPresent(entries::add);
        }
        return entries;
    }
}
