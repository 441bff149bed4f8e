package paperboy.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import paperboy.catalog.WebAddress;

/**
 * Reads one entry of the default list's dialect: title on its first line, then venue, date and links on the next, then
 * rating, tag and notes.
 */
final class ArticleItemReader {
    private static final Pattern LEADING_ANCHOR =
            Pattern.compile("^\\s*<span\\s[^<>]*>\\s*(?:</span>\\s*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE_END = Pattern.compile("\\][(（]");

    private final Page page;
    private final MetaReader meta;

    ArticleItemReader(Page page) {
        this.page = page;
        this.meta = new MetaReader(page);
    }

    /** Reads the entry that covers these lines, its marker on the first; empty if they hold no title. */
    Optional<EntryDraft> read(List<SourceLine> lines) {
        EntryDraft draft = new EntryDraft(lines.get(0).number());
        draft.article = true;
        int next = readTitle(lines, draft);
        if (draft.title.isEmpty()) {
            return Optional.empty();
        }
        boolean metaRead = draft.date.isPresent() || !draft.links.isEmpty();
        for (SourceLine line : lines.subList(next, lines.size())) {
            draft.lastLine = line.number();
            metaRead |= readLine(line, draft, metaRead);
        }
        Evidence.gather(draft);
        return Optional.of(draft);
    }

    /** Reads one line below the title; says whether it was the one with venue, date and links. */
    private boolean readLine(SourceLine line, EntryDraft draft, boolean metaRead) {
        String text = line.text();
        if (text.isBlank() || Texts.isFrame(text)) {
            return false;
        }
        Optional<RatingReader.Found> rating = RatingReader.read(text);
        if (rating.isPresent()) {
            draft.rating = Optional.of(rating.get().rating());
            draft.tag = rating.get().tag();
            if (!rating.get().note().isEmpty()) {
                draft.notes.add(rating.get().note());
            }
            return false;
        }
        if (!isNoteLike(text)) {
            boolean dated = draft.date.isEmpty() && MetaReader.isDated(text);
            boolean open = !metaRead || (draft.date.isEmpty() && draft.links.isEmpty());
            if ((dated || (open && draft.notes.isEmpty())) && meta.read(line, draft)) {
                return true;
            }
            if (meta.readMore(line, draft)) {
                return false;
            }
        }
        draft.notes.add(note(text));
        return false;
    }

    /** Quotes, bullets, code and tables are the curator's own words. */
    private static boolean isNoteLike(String text) {
        String start = text.strip();
        return start.startsWith(">")
                || start.startsWith("`")
                || Markers.isBullet(text)
                || (start.startsWith("|") && start.length() > 1 && start.endsWith("|"));
    }

    private static String note(String text) {
        String clean = Texts.verbatim(text);
        int indent = text.length() - text.stripLeading().length();
        return Markers.isBullet(text) && indent >= 4 ? " ".repeat(indent - 2) + clean : clean;
    }

    private int readTitle(List<SourceLine> lines, EntryDraft draft) {
        String first =
                LEADING_ANCHOR.matcher(Markers.stripped(lines.get(0).text())).replaceFirst("");
        int next = 1;
        if (lines.size() > 1
                && opensTitle(first)
                && TITLE_END.matcher(lines.get(1).text()).find()) {
            first = first.stripTrailing() + " " + lines.get(1).text().strip();
            next = 2;
        }
        List<Piece> pieces = page.pieces(first);
        int at = 0;
        while (at < pieces.size() && (pieces.get(at).is(Piece.Kind.TAG) || isBlank(pieces.get(at)))) {
            at++;
        }
        SourceLine line = lines.get(0);
        if (at < pieces.size() && pieces.get(at).isLink()) {
            linked(line, pieces.get(at), draft);
            rest(line, first.substring(pieces.get(at).to()), draft);
        } else {
            unlinked(line, first, pieces, draft);
        }
        return next;
    }

    private static boolean opensTitle(String text) {
        return text.stripLeading().startsWith("[")
                && !text.contains("](")
                && !text.contains("]（")
                && text.chars().filter(c -> c == '[').count()
                        > text.chars().filter(c -> c == ']').count();
    }

    private static boolean isBlank(Piece piece) {
        return piece.isText() && piece.text().isBlank();
    }

    private static void linked(SourceLine line, Piece link, EntryDraft draft) {
        draft.title = Texts.unmarked(link.text());
        if (!link.target().isBlank()) {
            draft.listedUrl = Optional.of(link.target());
            if (WebAddress.healed(link.target()).isEmpty() && !LinkReader.isOfThisSite(link.target())) {
                draft.warn(line.number(), "the title links to no web address: " + link.target());
            }
        }
    }

    /** What follows the title on its line: mostly nothing, else date and links. */
    private void rest(SourceLine line, String source, EntryDraft draft) {
        String clean = Texts.verbatim(source);
        if (clean.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        if (!meta.read(new SourceLine(line.number(), source), draft)) {
            draft.notes.add(clean);
        }
    }

    /** "Name：[Title](...)" says whose it is before what it is. */
    private static boolean introduces(String text) {
        return text.length() > 1 && (text.endsWith(":") || text.endsWith("：")) && Words.count(text) < 4;
    }

    private static boolean isLabelled(Piece link) {
        return !link.is(Piece.Kind.LINK) || Labels.isLabel(Texts.unmarked(link.text()));
    }

    private void unlinked(SourceLine line, String source, List<Piece> pieces, EntryDraft draft) {
        int firstLink = 0;
        while (firstLink < pieces.size() && !pieces.get(firstLink).isLink()) {
            firstLink++;
        }
        int end = firstLink < pieces.size() ? pieces.get(firstLink).from() : source.length();
        draft.title = Texts.unmarked(source.substring(0, end));
        if (introduces(draft.title) && firstLink < pieces.size() && !isLabelled(pieces.get(firstLink))) {
            draft.authors = Optional.of(draft.title.substring(0, draft.title.length() - 1));
            linked(line, pieces.get(firstLink), draft);
            rest(line, source.substring(pieces.get(firstLink).to()), draft);
            return;
        }
        if (firstLink < pieces.size()) {
            rest(line, source.substring(end), draft);
        }
    }
}
