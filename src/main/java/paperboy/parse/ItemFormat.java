package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paperboy.catalog.Identifier;
import paperboy.catalog.Identifiers;

/**
 * Bulleted and numbered items: title as link, in bold or plain, on one line or more. An item and the items below it are
 * one entry, where those only carry its links, authors or full title; else they are entries of a group.
 */
final class ItemFormat implements ListFormat {
    @Override
    public Optional<Taken> read(Page page, List<Block> blocks, int at) {
        Block block = blocks.get(at);
        if (!block.is(Block.Kind.ITEM)) {
            return Optional.empty();
        }
        return Optional.of(new Taken(new Items(page).all(block), 1));
    }

    /** Reads items of one page. */
    static final class Items {
        private final Page page;
        private final LooseReader reader;

        Items(Page page) {
            this.page = page;
            this.reader = new LooseReader(page);
        }

        /** The entries of an item; where one links a paper and has no title, a draft that warns of it. */
        List<EntryDraft> all(Block item) {
            return entries(item, OptionalInt.empty());
        }

        List<EntryDraft> entries(Block item, OptionalInt groupYear) {
            EntryDraft own = reader.read(ownLines(item));
            own.paperUrl |= own.citedId().isPresent() && !own.prose;
            own.group = item.list();
            own.groupYear = groupYear;
            List<Block> inside = item.children();
            if (inside.isEmpty()) {
                return usable(own) ? List.of(own) : untitled(own);
            }
            List<EntryDraft> drafts = new ArrayList<>();
            List<EntryDraft> apart = new ArrayList<>();
            boolean group = isGroup(own, inside);
            for (Block child : inside) {
                Optional<EntryDraft> standing = child.is(Block.Kind.ITEM) ? standing(child, own) : Optional.empty();
                if (standing.isPresent() || holdsEntries(child, own) || (group && isBareLink(child))) {
                    apart.addAll(entries(child, groupYear(own, groupYear)));
                } else {
                    merge(own, child);
                }
            }
            if (!usable(own)) {
                drafts.addAll(untitled(own));
            } else if (own.linksPaper() || apart.isEmpty() || own.linked) {
                drafts.add(own);
            }
            drafts.addAll(apart);
            return drafts;
        }

        private static List<EntryDraft> untitled(EntryDraft draft) {
            if (!draft.linksPaper()) {
                return List.of();
            }
            draft.title = "";
            draft.warn(draft.line, "links a paper, but no title was found; it was left out");
            return List.of(draft);
        }

        private static boolean usable(EntryDraft draft) {
            return draft.style != TitleStyle.NONE && !draft.title.isBlank();
        }

        private static OptionalInt groupYear(EntryDraft parent, OptionalInt above) {
            OptionalInt year = YearHeadings.yearOf(parent.title);
            if (year.isPresent()) {
                return year;
            }
            return parent.style == TitleStyle.NONE && parent.date.isPresent()
                    ? OptionalInt.of(parent.date.get().year())
                    : above;
        }

        /** Whether an item without links only heads entries: then a bare link among them is none of its own. */
        private boolean isGroup(EntryDraft own, List<Block> inside) {
            return !own.linked
                    && inside.stream()
                            .anyMatch(child -> child.is(Block.Kind.ITEM)
                                    && standing(child, own).isPresent());
        }

        /** The child, if it is an entry of its own. */
        private Optional<EntryDraft> standing(Block child, EntryDraft parent) {
            EntryDraft draft = reader.read(ownLines(child));
            if (!draft.linksPaper() || !usable(draft) || Authors.signOf(draft.title) == Authors.Sign.CERTAIN) {
                return Optional.empty();
            }
            if (isLabelLine(child)) {
                return Optional.empty();
            }
            boolean told = draft.style == TitleStyle.LINK || draft.style == TitleStyle.BOLD;
            if (parent.linksPaper()) {
                boolean titled = told || Words.count(draft.title) >= 4;
                return titled && !samePaper(parent, draft) ? Optional.of(draft) : Optional.empty();
            }
            boolean titled = told || Words.count(draft.title) >= 2;
            return titled ? Optional.of(draft) : Optional.empty();
        }

        /** Whether entries stand below a child that is none itself. */
        private boolean holdsEntries(Block child, EntryDraft parent) {
            if (!child.is(Block.Kind.ITEM) || isLabelLine(child)) {
                return false;
            }
            return child.children().stream()
                    .anyMatch(grandchild -> (grandchild.is(Block.Kind.ITEM)
                                    && standing(grandchild, parent).isPresent())
                            || holdsEntries(grandchild, parent));
        }

        private static boolean samePaper(EntryDraft some, EntryDraft other) {
            Optional<Identifier> one = identifier(some);
            Optional<Identifier> two = identifier(other);
            return one.isPresent()
                    && two.isPresent()
                    && one.get().key().equals(two.get().key());
        }

        private static Optional<Identifier> identifier(EntryDraft draft) {
            return draft.listedUrl
                    .flatMap(Identifiers::inUrl)
                    .or(() -> draft.links.stream()
                            .map(link -> Identifiers.inUrl(link.url()))
                            .flatMap(Optional::stream)
                            .findFirst());
        }

        private boolean isBareLink(Block child) {
            return child.is(Block.Kind.ITEM) && isLabelLine(child);
        }

        /** "- pdf: https://...", "- [code](...)": a line that only carries links. */
        boolean isLabelLine(Block item) {
            return LabelLines.is(page, ownLines(item));
        }

        void merge(EntryDraft draft, Block child) {
            if (child.is(Block.Kind.CODE) || child.is(Block.Kind.RULE)) {
                return;
            }
            reader.merge(draft, ownLines(child));
            child.children().forEach(grandchild -> merge(draft, grandchild));
        }

        List<SourceLine> ownLines(Block block) {
            List<SourceLine> lines = new ArrayList<>(page.lines(block.from(), block.ownTo()));
            SourceLine first = lines.get(0);
            if (block.is(Block.Kind.ITEM)) {
                lines.set(0, new SourceLine(first.number(), Markers.stripped(first.text())));
            } else if (block.is(Block.Kind.QUOTE)) {
                lines.replaceAll(
                        line -> new SourceLine(line.number(), line.text().replaceFirst("^\\s*(?:>\\s?)+", "")));
            }
            return lines;
        }
    }
}
