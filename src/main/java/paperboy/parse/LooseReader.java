package paperboy.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Rating;
import paperboy.catalog.WebAddress;

/** Reads an entry of any list in the wild from the text of its block. */
final class LooseReader {
    private static final Pattern KEY =
            Pattern.compile("^\\s*([\\p{L}][\\p{L} ]{0,20}?)\\s*[:：]\\s*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BREAK = Pattern.compile("\\s*</?br\\s*/?>\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STAR = Pattern.compile("[⭐★🌟]|:star2?:|\\\\bullet");
    /** A word before a label that makes it part of a sentence: "see our [paper]". */
    private static final Pattern IN_SENTENCE = Pattern.compile(
            "(?i).*\\b(?:our|the|this|their|a|an|in|see|from|original|following|and|your|to|read|with|of|his|her|my|cite|citing|that|these)\\s*",
            Pattern.DOTALL);

    /** What a list says of itself: "Our survey is accepted", "We released the code". */
    private static final Pattern NEWS = Pattern.compile(
            "(?i)\\b(?:our|we)\\b.*\\b(?:accepted|released?|releasing|updated?|available|published|added|open-?sourced?)\\b");

    private static final int LONGEST_TITLE_WORDS = 45;

    private final Page page;

    LooseReader(Page page) {
        this.page = page;
    }

    /** Reads what a block says; its title may be empty, where it has only labels, names or a venue. */
    EntryDraft read(List<SourceLine> lines) {
        EntryDraft draft = new EntryDraft(lines.get(0).number());
        draft.lastLine = lines.get(lines.size() - 1).number();
        String source = joined(lines);
        Optional<KeyedTitle> keyed = KeyedTitle.in(source);
        if (keyed.isPresent()) {
            return keyed(keyed.get(), draft);
        }
        List<Piece> pieces = page.pieces(source);
        Optional<TitleFinder.Found> title = TitleFinder.find(pieces);
        LooseMeta meta = new LooseMeta(draft);
        if (title.isPresent() && Words.count(title.get().text()) <= LONGEST_TITLE_WORDS) {
            draft.style = title.get().style();
            draft.title = title.get().text();
            draft.listedUrl = title.get().url().filter(url -> !url.isBlank());
            draft.listedUrl
                    .filter(url -> WebAddress.healed(url).isEmpty() && !LinkReader.isOfThisSite(url))
                    .ifPresent(url -> draft.warn(draft.line, "the title links to no web address: " + url));
            draft.titleOffset =
                    Texts.plain(pieces.subList(0, title.get().from())).length();
            draft.prose = isProse(pieces, title.get());
            draft.inSentence = isInSentence(pieces, title.get());
            AroundTitle.tell(pieces, 0, title.get().from(), meta);
            meta.others(title.get().others());
            AroundTitle.tell(pieces, title.get().to(), pieces.size(), meta);
        } else {
            draft.style = TitleStyle.NONE;
            AroundTitle.tell(pieces, 0, pieces.size(), meta);
        }
        links(
                source,
                pieces,
                title.filter(found -> found.style() == TitleStyle.LINK)
                        .map(TitleFinder.Found::from)
                        .orElse(-1),
                draft);
        rate(source, draft);
        evidence(source, pieces, draft);
        return draft;
    }

    private static void rate(String source, EntryDraft draft) {
        int stars = mayHoldStar(source) ? (int) STAR.matcher(source).results().count() : 0;
        draft.rating = stars == 0 ? Optional.empty() : Optional.of(new Rating(stars));
    }

    private static boolean mayHoldStar(String source) {
        return source.contains(":star")
                || source.contains("\\bullet")
                || source.contains("⭐")
                || source.contains("★")
                || source.contains("🌟");
    }

    /** "Title: ...", then lines that say what the rest is. */
    private EntryDraft keyed(KeyedTitle keyed, EntryDraft draft) {
        List<Piece> title = page.pieces(keyed.title());
        draft.style = TitleStyle.BOLD;
        draft.title = Tidy.words(Texts.plain(title));
        for (Piece piece : title) {
            if (piece.is(Piece.Kind.LINK)
                    && Tidy.words(Texts.unmarked(piece.text())).equals(draft.title)) {
                draft.style = TitleStyle.LINK;
                draft.listedUrl = Optional.of(piece.target()).filter(url -> !url.isBlank());
            }
        }
        if (draft.listedUrl.isEmpty()) {
            links(keyed.title(), title, -1, draft);
        }
        evidence(keyed.title(), title, draft);
        List<Piece> rest = page.pieces(keyed.rest());
        AroundTitle.tell(rest, 0, rest.size(), new LooseMeta(draft));
        links(keyed.rest(), rest, -1, draft);
        rate(keyed.rest(), draft);
        evidence(keyed.rest(), rest, draft);
        return draft;
    }

    /** Adds to an entry what a further block says of it: links, authors, venue, notes. */
    void merge(EntryDraft draft, List<SourceLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        draft.lastLine = lines.get(lines.size() - 1).number();
        String source = joined(lines);
        List<Piece> pieces = page.pieces(source);
        Optional<String> key = key(source).filter(LabelLines::isKey);
        Optional<KeyedTitle> keyed = KeyedTitle.in(source);
        if (keyed.isPresent() && keyed.get().rest().isBlank()) {
            TitleFinder.find(pieces).ifPresent(found -> draft.title = found.text());
            return;
        }
        if (key.filter(Labels::isPaperLabel).isPresent()) {
            nameLinkedPaper(pieces, draft);
        }
        Optional<TitleFinder.Found> full =
                draft.style == TitleStyle.PLAIN && key.isEmpty() ? fullTitle(pieces) : Optional.empty();
        LooseMeta meta = new LooseMeta(draft);
        if (full.isPresent()) {
            draft.title = full.get().text();
            AroundTitle.tell(pieces, 0, full.get().from(), meta);
            meta.others(full.get().others());
            AroundTitle.tell(pieces, full.get().to(), pieces.size(), meta);
        } else {
            AroundTitle.tell(pieces, 0, pieces.size(), meta);
        }
        links(source, pieces, -1, draft);
        evidence(source, pieces, draft);
    }

    /** "Paper: [A Full Title](...)" below a short name. */
    private static void nameLinkedPaper(List<Piece> pieces, EntryDraft draft) {
        if (Words.count(draft.title) >= 3 || draft.listedUrl.isPresent()) {
            return;
        }
        TitleFinder.find(pieces)
                .filter(found -> found.style() == TitleStyle.LINK && Words.count(found.text()) >= 3)
                .ifPresent(found -> draft.title = found.text());
    }

    /** The title in "authors, title, venue" below a short name. */
    private static Optional<TitleFinder.Found> fullTitle(List<Piece> pieces) {
        return TitleFinder.find(pieces)
                .filter(found -> found.style() != TitleStyle.LINK)
                .filter(found -> Words.count(found.text()) >= 3)
                .filter(found ->
                        (found.style() == TitleStyle.ITALIC && (found.from() > 0 || namesBehind(pieces, found)))
                                || found.others().stream()
                                        .anyMatch(other ->
                                                other.contains("et al") || Authors.signOf(other) != Authors.Sign.NONE));
    }

    private static boolean namesBehind(List<Piece> pieces, TitleFinder.Found title) {
        return Segment.of(Texts.plain(pieces.subList(title.to(), pieces.size()))).stream()
                .limit(1)
                .anyMatch(segment -> Authors.signOf(segment.text()) != Authors.Sign.NONE);
    }

    /** The word before the colon of a {@code label: value} line, in lower case. */
    static Optional<String> key(String source) {
        Matcher matcher = KEY.matcher(source.replace("*", "").replace("_", ""));
        return matcher.lookingAt()
                ? Optional.of(matcher.group(1).toLowerCase(java.util.Locale.ROOT))
                : Optional.empty();
    }

    /** The lines as one text; an HTML break ends a line too. */
    private static String joined(List<SourceLine> lines) {
        StringBuilder source = new StringBuilder();
        for (SourceLine line : lines) {
            String text = line.text().strip();
            source.append(source.isEmpty() ? "" : "\n")
                    .append(text.endsWith("\\") ? text.substring(0, text.length() - 1) : text);
        }
        return source.indexOf("<") < 0
                ? source.toString()
                : BREAK.matcher(source).replaceAll("\n").strip();
    }

    private static void links(String source, List<Piece> pieces, int titleLink, EntryDraft draft) {
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (at != titleLink && piece.isLink() && !piece.target().startsWith("#")) {
                String behind = at + 1 < pieces.size() && pieces.get(at + 1).isText()
                        ? pieces.get(at + 1).text()
                        : "";
                LinkReader.add(
                        draft.line,
                        LinkReader.label(source, pieces, at),
                        piece.target(),
                        LinkReader.suffix(behind),
                        draft);
            }
        }
    }

    private static void evidence(String source, List<Piece> pieces, EntryDraft draft) {
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (!piece.isLink() || piece.target().isBlank()) {
                draft.cited = draft.cited.or(() -> piece.isText() ? ArxivId.cited(piece.text()) : Optional.empty());
                continue;
            }
            if (piece.target().startsWith("#")) {
                draft.anchors = true;
                continue;
            }
            draft.linked = true;
            draft.paperUrl |= PaperLinks.isPaperUrl(piece.target());
            boolean leads = WebAddress.isAbsolute(piece.target()) || LinkReader.isOfThisSite(piece.target());
            draft.paperLabel |=
                    leads && piece.is(Piece.Kind.LINK) && Labels.isPaperLabel(LinkReader.label(source, pieces, at));
        }
    }

    /** "This section follows [A Paper](...)": words lead right into the link. */
    private static boolean isInSentence(List<Piece> pieces, TitleFinder.Found title) {
        if (title.style() != TitleStyle.LINK || title.from() == 0) {
            return false;
        }
        String before = Texts.plain(pieces.subList(0, title.from()));
        boolean runsOn = !before.isEmpty() && Character.isLetterOrDigit(before.codePointBefore(before.length()));
        return runsOn && Words.count(before) >= 2 && VenueReader.known(before).isEmpty() && !PlainTitle.isDate(before);
    }

    /** A label in the middle of a sentence, or news that leads to a link: the block talks of a paper and lists none. */
    private static boolean isProse(List<Piece> pieces, TitleFinder.Found title) {
        if (title.style() == TitleStyle.LINK && title.from() > 0) {
            return NEWS.matcher(Texts.plain(pieces.subList(0, title.from()))).find();
        }
        if (title.style() != TitleStyle.PLAIN) {
            return false;
        }
        if (NEWS.matcher(title.text()).find()) {
            return true;
        }
        for (int at = 1; at < pieces.size(); at++) {
            if (pieces.get(at).is(Piece.Kind.LINK) && pieces.get(at - 1).isText()) {
                String before = pieces.get(at - 1).text();
                return IN_SENTENCE
                        .matcher(before.substring(Math.max(0, before.length() - 40)))
                        .matches();
            }
        }
        return false;
    }
}
