package paperboy.parse;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** The pieces of a block while its title is looked for: which links are labels, which words may be a title. */
final class TitlePieces {
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://.*|www\\..*|arxiv:.*|\\d{4}\\.\\d{4,5}(?:v\\d+)?|(?:doi:\\s?)?(?:10\\.)?\\d{4,9}/\\S+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTE = Pattern.compile(".*[\"“]\\s*", Pattern.DOTALL);
    /** The words in quotes are the first half of a title. */
    private static final Pattern GOES_ON = Pattern.compile("[\"”]\\s?[:：-]");

    /** What may stand right behind a short title in bold. */
    private static final Pattern BEHIND_TITLE = Pattern.compile("\\s*(?:[(\\[,.|\n].*|[-–—]\\s.*)?", Pattern.DOTALL);

    final List<Piece> pieces;
    /** The index of the first link that carries a label; the number of pieces where there is none. */
    final int firstLabel;

    TitlePieces(List<Piece> pieces) {
        this.pieces = pieces;
        this.firstLabel = first(at -> isLabelled(pieces, at));
    }

    int size() {
        return pieces.size();
    }

    Piece get(int at) {
        return pieces.get(at);
    }

    int first(IntPredicate wanted) {
        int at = 0;
        while (at < pieces.size() && !wanted.test(at)) {
            at++;
        }
        return at;
    }

    /** The index of the first piece with words; the number of pieces where there is none. */
    int firstShown() {
        return first(at -> !get(at).text().isBlank() && !get(at).is(Piece.Kind.TAG) && !get(at).is(Piece.Kind.IMAGE));
    }

    /** Whether the piece is a link with words to the known address of a paper. */
    boolean leadsToPaper(int at) {
        return get(at).is(Piece.Kind.LINK) && PaperLinks.isPaperUrl(get(at).target());
    }

    boolean isLabelled(int at) {
        return isLabelled(pieces, at);
    }

    /** Whether the piece is a link that carries a label, not a title. */
    static boolean isLabelled(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        if (piece.is(Piece.Kind.ADDRESS)) {
            return true;
        }
        return piece.is(Piece.Kind.LINK) && !isTitleText(pieces, at);
    }

    /** A link of two words or more that is no label. */
    boolean isTitleLink(int at) {
        return isNameLink(at) && Words.count(Texts.unmarked(get(at).text())) >= 2;
    }

    /** A link that is no label, be it of one word. */
    boolean isNameLink(int at) {
        return get(at).is(Piece.Kind.LINK) && isTitleText(pieces, at);
    }

    private static boolean isTitleText(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        String text = Tidy.words(Texts.unmarked(piece.text()));
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
        if (sign == Authors.Sign.NONE || !PaperLinks.isPaperUrl(link.target())) {
            return sign != Authors.Sign.NONE;
        }
        return sign == Authors.Sign.CERTAIN
                && (text.contains("et al") || text.indexOf('.') > 0 || text.indexOf(',') > 0);
    }

    /** Words in bold that are a title: three or more, two at the beginning and apart from what follows. */
    boolean isTitleBold(int at) {
        Piece piece = get(at);
        if (!piece.strong()
                || !piece.isText()
                || piece.text().isBlank()
                || piece.text().startsWith("(")) {
            return false;
        }
        boolean quoted = at > 0 && QUOTE.matcher(get(at - 1).text()).matches();
        if (quoted && GOES_ON.matcher(plainText(boldEnd(at), firstLabel)).lookingAt()) {
            return false;
        }
        String text = Tidy.words(boldText(at));
        int least = quoted ? 1 : leads(at) || followsNames(at) ? 2 : 3;
        return Words.count(text) >= least
                && !text.endsWith(":")
                && !PlainTitle.isDate(text)
                && (quoted || !isAuthors(text, at))
                && VenueReader.dated(text)
                        .filter(found -> Words.count(found.venue().name()) < 4)
                        .isEmpty()
                && VenueReader.known(text)
                        .filter(found -> found.rest().isEmpty())
                        .filter(found -> Words.count(found.venue().name()) < 4)
                        .isEmpty();
    }

    private boolean leads(int at) {
        return Tidy.words(plainText(0, at)).isEmpty()
                && BEHIND_TITLE.matcher(plainText(boldEnd(at), firstLabel)).matches();
    }

    /** Whether bold words are names: of one or two words only where a title follows them. */
    private boolean isAuthors(String text, int at) {
        Authors.Sign sign = Authors.signOf(text);
        boolean longer = Words.count(text) >= 3;
        if (sign == Authors.Sign.NONE || (sign == Authors.Sign.LIKELY && longer)) {
            return false;
        }
        return sign == Authors.Sign.CERTAIN || !leads(at) || !namesFollow(at);
    }

    private boolean namesFollow(int at) {
        List<Segment> behind = Segment.of(plainText(boldEnd(at), firstLabel));
        return !behind.isEmpty()
                && (Authors.signOf(behind.get(0).text()) != Authors.Sign.NONE
                        || PlainTitle.isVenue(behind.get(0).text()));
    }

    private boolean followsNames(int at) {
        String before = Tidy.words(plainText(0, at));
        return !before.isEmpty() && Authors.signOf(before) != Authors.Sign.NONE;
    }

    int boldEnd(int at) {
        int end = at;
        while (end < size() && get(end).strong() && !get(end).isLink()) {
            end++;
        }
        return end;
    }

    String boldText(int at) {
        return Texts.plain(pieces.subList(at, boldEnd(at)));
    }

    /** The words and code spans of these pieces. */
    String plainText(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces.subList(from, Math.max(from, to))) {
            if (piece.isText() || piece.is(Piece.Kind.CODE)) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }

    boolean linksPaper() {
        return pieces.stream().filter(Piece::isLink).anyMatch(piece -> PaperLinks.isPaperUrl(piece.target()));
    }

    /** Whether words are a title at all: no label, date, venue or names. */
    static boolean isTitle(PlainTitle title) {
        String text = title.text();
        return Words.count(text) > 0
                && !Labels.isLabel(text)
                && !PlainTitle.isDate(text)
                && Authors.signOf(text) != Authors.Sign.CERTAIN
                && VenueReader.dated(text).isEmpty();
    }
}
