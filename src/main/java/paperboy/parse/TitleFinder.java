package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the title among the pieces of a block: a link that is no label, bold words, words in quotes or italics, or the
 * plain words before the first label.
 */
final class TitleFinder {
    private static final Pattern ADDRESS = Pattern.compile("https?://.*|www\\..*|arxiv:.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTE = Pattern.compile(".*[\"“]\\s*", Pattern.DOTALL);

    private final List<Piece> pieces;
    private final int firstLabel;

    private TitleFinder(List<Piece> pieces) {
        this.pieces = pieces;
        int label = 0;
        while (label < pieces.size() && !isLabelled(pieces, label)) {
            label++;
        }
        this.firstLabel = label;
    }

    /**
     * A title and where it stood.
     *
     * @param url the title's own link
     * @param from the index of its first piece
     * @param to behind the index of its last
     * @param others segments that were cut from its ends: authors, venue, date
     */
    record Found(TitleStyle style, String text, Optional<String> url, int from, int to, List<String> others) {}

    /** The title; empty where there are only labels, names or a venue. */
    static Optional<Found> find(List<Piece> pieces) {
        TitleFinder finder = new TitleFinder(pieces);
        return finder.title();
    }

    private Optional<Found> title() {
        int link = first(this::isTitleLink);
        int bold = first(this::isTitleBold);
        if (bold < pieces.size() && bold < link) {
            return bold(bold);
        }
        if (link < pieces.size() && !plainTitleBefore(link)) {
            return link(link);
        }
        return leadingName()
                .or(this::quoted)
                .or(this::shortNameAndText)
                .or(this::italic)
                .or(this::plain)
                .or(this::nameLink);
    }

    private int first(java.util.function.IntPredicate wanted) {
        int at = 0;
        while (at < pieces.size() && !wanted.test(at)) {
            at++;
        }
        return at;
    }

    /** Whether the piece is a link that carries a label, not a title. */
    static boolean isLabelled(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        if (piece.is(Piece.Kind.ADDRESS)) {
            return true;
        }
        return piece.is(Piece.Kind.LINK) && !isTitleText(pieces, at);
    }

    private boolean isTitleLink(int at) {
        Piece piece = pieces.get(at);
        return piece.is(Piece.Kind.LINK) && isTitleText(pieces, at) && Words.count(Texts.unmarked(piece.text())) >= 2;
    }

    private static boolean isTitleText(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        String text = PlainTitle.tidy(Texts.unmarked(piece.text()));
        int words = Words.count(text);
        boolean bracketed = at > 0
                && pieces.get(at - 1).isText()
                && pieces.get(at - 1).text().stripTrailing().endsWith("[");
        boolean inner = piece.text().strip().startsWith("[") && words < 4;
        return !text.isEmpty()
                && !ADDRESS.matcher(text).matches()
                && !Labels.isLabel(text)
                && !(bracketed && words < 4)
                && !inner
                && !PlainTitle.isDate(text)
                && !(words < 5
                        && VenueReader.known(text)
                                .filter(found -> found.rest().isEmpty())
                                .isPresent())
                && !(words < 6 && isNames(piece, text));
    }

    /** A homepage behind one or two capitalised words is a person's; the address of a paper is not. */
    private static boolean isNames(Piece link, String text) {
        Authors.Sign sign = Authors.signOf(text);
        return sign == Authors.Sign.CERTAIN || (sign == Authors.Sign.LIKELY && !PaperLinks.isPaperUrl(link.target()));
    }

    private boolean isTitleBold(int at) {
        Piece piece = pieces.get(at);
        if (!piece.strong()
                || !piece.isText()
                || piece.text().isBlank()
                || piece.text().startsWith("(")) {
            return false;
        }
        boolean quoted = at > 0 && QUOTE.matcher(pieces.get(at - 1).text()).matches();
        String text = PlainTitle.tidy(boldText(at));
        return Words.count(text) >= (quoted ? 1 : 3)
                && !text.endsWith(":")
                && !PlainTitle.isDate(text)
                && Authors.signOf(text) != Authors.Sign.CERTAIN
                && VenueReader.known(text)
                        .filter(found -> found.rest().isEmpty())
                        .filter(found -> Words.count(found.venue().name()) < 4)
                        .isEmpty();
    }

    private int boldEnd(int at) {
        int end = at;
        while (end < pieces.size()
                && pieces.get(end).strong()
                && !pieces.get(end).isLink()) {
            end++;
        }
        return end;
    }

    private String boldText(int at) {
        return Texts.plain(pieces.subList(at, boldEnd(at)));
    }

    private Optional<Found> bold(int at) {
        int end = boldEnd(at);
        return PlainTitle.in(boldText(at))
                .filter(title -> Words.count(title.text()) > 0)
                .map(title -> new Found(TitleStyle.BOLD, title.text(), Optional.empty(), at, end, title.others()));
    }

    private Optional<Found> link(int at) {
        Piece piece = pieces.get(at);
        return PlainTitle.marked(Texts.unmarked(piece.text()))
                .map(title -> new Found(
                        TitleStyle.LINK, title.text(), Optional.of(piece.target()), at, at + 1, title.others()));
    }

    /** Plain words that are a title, before a link that is a remark: {@code Title [a post about it](...)}. */
    private boolean plainTitleBefore(int link) {
        if (PaperLinks.isPaperUrl(pieces.get(link).target()) || link == 0) {
            return false;
        }
        String before = Texts.plain(pieces.subList(0, link));
        boolean evidence =
                pieces.stream().filter(Piece::isLink).anyMatch(piece -> PaperLinks.isPaperUrl(piece.target()));
        return evidence
                && PlainTitle.in(before)
                        .filter(title -> Words.count(title.text()) >= 4)
                        .filter(title -> Authors.signOf(title.text()) == Authors.Sign.NONE)
                        .isPresent();
    }

    private Optional<Found> quoted() {
        String text = plainText(0, firstLabel);
        if (text.indexOf('"') < 0 && text.indexOf('“') < 0 && text.indexOf('《') < 0 && text.indexOf('「') < 0) {
            return Optional.empty();
        }
        return PlainTitle.in(text)
                .filter(title -> !text.startsWith(title.text()) && isTitle(title))
                .map(title -> found(TitleStyle.QUOTED, title, 0, firstLabel));
    }

    private Optional<Found> italic() {
        for (int at = 0; at < firstLabel; at++) {
            Piece piece = pieces.get(at);
            if (piece.emphasised() && piece.isText()) {
                Optional<PlainTitle> title = PlainTitle.marked(piece.text());
                String before = PlainTitle.tidy(Texts.plain(pieces.subList(0, at)));
                boolean alone = before.isEmpty() || Authors.signOf(before) != Authors.Sign.NONE;
                if (alone && title.isPresent() && Words.count(title.get().text()) >= 3 && isTitle(title.get())) {
                    return Optional.of(new Found(
                            TitleStyle.ITALIC,
                            title.get().text(),
                            Optional.empty(),
                            at,
                            at + 1,
                            title.get().others()));
                }
            }
        }
        return Optional.empty();
    }

    /** "**BERT**: Pre-training of ..." : the bold name and the words behind its colon are one title. */
    private Optional<Found> shortNameAndText() {
        int bold = first(at -> pieces.get(at).strong()
                && pieces.get(at).isText()
                && !pieces.get(at).text().isBlank());
        if (bold >= firstLabel || bold + 1 >= firstLabel || !plainText(0, bold).isBlank()) {
            return Optional.empty();
        }
        int end = boldEnd(bold);
        String name = boldText(bold).strip();
        String behind = plainText(end, firstLabel);
        boolean colon = name.endsWith(":") || behind.stripLeading().startsWith(":");
        boolean date = PlainTitle.isDate(PlainTitle.tidy(name)) || Labels.isLabel(name);
        if (!colon || date || Words.count(behind) < 2) {
            return Optional.empty();
        }
        List<Segment> said = Segment.of(behind.replaceFirst("^\\s*:", ""));
        if (!said.isEmpty() && Authors.signOf(said.get(0).text()) != Authors.Sign.NONE && Words.count(name) > 1) {
            return PlainTitle.in(name).map(title -> found(TitleStyle.BOLD, title, bold, end));
        }
        String joined = name.replaceAll("\\s*:$", "") + ": " + behind.strip().replaceFirst("^:\\s*", "");
        return PlainTitle.in(joined)
                .filter(this::isTitle)
                .map(title -> found(TitleStyle.PLAIN, title, bold, firstLabel));
    }

    private Optional<Found> plain() {
        return plain(0, firstLabel).or(this::plainBehindLabels);
    }

    /** "[paper](...) [code](...) A Title": the words behind the labels that lead. */
    private Optional<Found> plainBehindLabels() {
        if (firstLabel == pieces.size()
                || !PlainTitle.tidy(plainText(0, firstLabel)).isEmpty()) {
            return Optional.empty();
        }
        int from = firstLabel;
        while (from < pieces.size()
                && (isLabelled(pieces, from)
                        || PlainTitle.tidy(plainText(from, from + 1)).isEmpty()
                        || !pieces.get(from).isText())) {
            from++;
        }
        int to = from;
        while (to < pieces.size() && !isLabelled(pieces, to)) {
            to++;
        }
        return plain(from, to).filter(found -> Words.count(found.text()) >= 3);
    }

    private Optional<Found> plain(int from, int limit) {
        int end = from;
        StringBuilder text = new StringBuilder();
        while (end < limit) {
            Piece piece = pieces.get(end);
            if (piece.emphasised() && isAside(piece.text(), text.toString())) {
                break;
            }
            if (piece.isText() || piece.is(Piece.Kind.CODE)) {
                boolean tag = piece.is(Piece.Kind.CODE) && text.toString().isBlank();
                String piecewise = tag ? "[" + piece.text() + "] " : piece.text();
                int line = piecewise.indexOf('\n');
                if (line >= 0 && Words.count(text + piecewise.substring(0, line)) >= 2 && !wraps(piecewise, line)) {
                    text.append(piecewise, 0, line);
                    break;
                }
                text.append(piecewise);
            } else if (piece.is(Piece.Kind.LINK)) {
                text.append(Texts.unmarked(piece.text()));
            }
            end++;
        }
        int to = end;
        boolean bold = pieces.stream()
                .filter(piece -> !piece.is(Piece.Kind.TAG) && !piece.text().isBlank())
                .allMatch(piece -> piece.isText() && piece.strong());
        return PlainTitle.in(text.toString())
                .filter(this::isTitle)
                .map(title -> found(bold ? TitleStyle.BOLD : TitleStyle.PLAIN, title, from, Math.max(to, from + 1)));
    }

    /** Italics behind a title are authors or a venue; inside it they stress a word. */
    private static boolean isAside(String italic, String before) {
        String said = before.strip();
        if (said.isEmpty()) {
            return false;
        }
        char last = said.charAt(said.length() - 1);
        return Authors.signOf(italic) != Authors.Sign.NONE
                || VenueReader.known(italic).isPresent()
                || ((last == '.' || last == ',' || last == ')') && Words.count(said) >= 3);
    }

    /** A line that goes on in lower case was only broken for its length. */
    private static boolean wraps(String text, int line) {
        int next = line + 1;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        return next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    /** "[WaveNet](...) - a remark": one word that links to a paper, before anything else. */
    private Optional<Found> leadingName() {
        int at = first(i -> !pieces.get(i).text().isBlank()
                && !pieces.get(i).is(Piece.Kind.TAG)
                && !pieces.get(i).is(Piece.Kind.IMAGE));
        boolean named = at < pieces.size()
                && pieces.get(at).is(Piece.Kind.LINK)
                && isTitleText(pieces, at)
                && PaperLinks.isPaperUrl(pieces.get(at).target());
        return named ? link(at) : Optional.empty();
    }

    /** A single word that links to a paper is its title where nothing else is: {@code [WaveNet](...)}. */
    private Optional<Found> nameLink() {
        int at = first(i -> pieces.get(i).is(Piece.Kind.LINK) && isTitleText(pieces, i));
        return at == pieces.size() ? Optional.empty() : link(at);
    }

    private boolean isTitle(PlainTitle title) {
        String text = title.text();
        return Words.count(text) > 0
                && !Labels.isLabel(text)
                && !PlainTitle.isDate(text)
                && Authors.signOf(text) != Authors.Sign.CERTAIN
                && VenueReader.known(text)
                        .filter(found ->
                                found.rest().isEmpty() && found.venue().year().isPresent())
                        .isEmpty();
    }

    private String plainText(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces.subList(from, Math.max(from, to))) {
            if (piece.isText() || piece.is(Piece.Kind.CODE)) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }

    private Found found(TitleStyle style, PlainTitle title, int from, int to) {
        return new Found(style, title.text(), Optional.empty(), from, to, new ArrayList<>(title.others()));
    }
}
