package paperboy.parse;

import java.util.List;
import java.util.Optional;
import paperboy.catalog.LinkRole;

/**
 * Finds the title among the pieces of a block: a link that is no label, bold words, words in quotes or italics, or the
 * plain words before the first label.
 */
final class TitleFinder {
    private static final int MOST_NAME_WORDS = 2;
    private static final int LEAST_WORDS_BEHIND_NAME = 3;

    private final TitlePieces pieces;
    private final PlacedTitle placed;

    private TitleFinder(TitlePieces pieces) {
        this.pieces = pieces;
        this.placed = new PlacedTitle(pieces);
    }

    /**
     * A title and where it stood.
     *
     * @param url the title's own link
     * @param from the index of its first piece
     * @param to behind the index of its last
     * @param others segments that were cut from its ends: authors, venue, date
     */
    record Found(TitleStyle style, String text, Optional<String> url, int from, int to, List<String> others) {
        Found {
            others = List.copyOf(others);
        }
    }

    /** The title; empty where there are only labels, names or a venue. */
    static Optional<Found> find(List<Piece> pieces) {
        return new TitleFinder(new TitlePieces(pieces)).title();
    }

    private Optional<Found> title() {
        Optional<Found> lead = labelWordedLead();
        if (lead.isPresent()) {
            return lead;
        }
        int link = pieces.first(pieces::isTitleLink);
        int bold = pieces.first(pieces::isTitleBold);
        if (bold < pieces.size() && bold < link) {
            return bold(bold);
        }
        if (link < pieces.size() && !plainTitleBefore(link)) {
            return link(link);
        }
        return leadingName()
                .or(this::quoted)
                .or(placed::shortNameAndText)
                .or(this::italic)
                .or(placed::plain)
                .or(this::nameLink)
                .or(this::labelledLead)
                .or(placed::twoNames);
    }

    /**
     * "[Alpha paper](https://arxiv.org/...)": a block that begins with a link to a paper is no label for half its
     * words.
     */
    private Optional<Found> labelWordedLead() {
        int at = pieces.firstShown();
        return at < pieces.size() && pieces.leadsToPaper(at) && Labels.isMixed(shown(at))
                ? link(at).filter(title -> Labels.isMixed(title.text()))
                : Optional.empty();
    }

    /** "[Source models](https://arxiv.org/...)": words that all may be labels, but none that says paper. */
    private Optional<Found> labelledLead() {
        int at = pieces.firstShown();
        return at < pieces.size()
                        && pieces.leadsToPaper(at)
                        && Words.count(shown(at)) >= 2
                        && Labels.isLabel(shown(at))
                        && Labels.role(shown(at), "") != LinkRole.PAPER
                        && Labels.role(shown(at), "") != LinkRole.OTHER
                ? link(at)
                : Optional.empty();
    }

    private String shown(int at) {
        return Tidy.words(Texts.unmarked(pieces.get(at).text()));
    }

    private Optional<Found> bold(int at) {
        int end = pieces.boldEnd(at);
        return PlainTitle.in(pieces.boldText(at))
                .filter(title -> Words.count(title.text()) > 0)
                .map(title -> new Found(TitleStyle.BOLD, title.text(), Optional.empty(), at, end, title.others()));
    }

    private Optional<Found> link(int at) {
        Optional<Found> whole = nameAndColon(at);
        if (whole.isPresent()) {
            return whole;
        }
        Piece piece = pieces.get(at);
        return PlainTitle.marked(Texts.unmarked(piece.text()))
                .map(title -> new Found(
                        TitleStyle.LINK, title.text(), Optional.of(piece.target()), at, at + 1, title.others()));
    }

    /** "[BERT](...): Pre-training of Deep Transformers": the link carries the first words of a title. */
    private Optional<Found> nameAndColon(int at) {
        if (at + 1 == pieces.size() || !pieces.get(at + 1).isText()) {
            return Optional.empty();
        }
        String behind = pieces.get(at + 1).text().strip();
        if (!behind.startsWith(":")
                || behind.indexOf('\n') >= 0
                || Words.count(shown(at)) > MOST_NAME_WORDS
                || !pieces.leadsToPaper(at)) {
            return Optional.empty();
        }
        return PlainTitle.in(behind.substring(1))
                .filter(title -> Words.count(title.text()) >= LEAST_WORDS_BEHIND_NAME)
                .filter(title -> PlacedTitle.isCapitalised(title.text()) && TitlePieces.isTitle(title))
                .filter(title -> Authors.signOf(title.text()) == Authors.Sign.NONE)
                .map(title -> new Found(
                        TitleStyle.LINK,
                        shown(at) + ": " + title.text(),
                        Optional.of(pieces.get(at).target()),
                        at,
                        at + 2,
                        title.others()));
    }

    /** Plain words that are a title, before a link that is a remark: {@code Title [a post about it](...)}. */
    private boolean plainTitleBefore(int link) {
        if (PaperLinks.isPaperUrl(pieces.get(link).target()) || link == 0) {
            return false;
        }
        String before = Texts.plain(pieces.pieces.subList(0, link));
        return pieces.linksPaper()
                && PlainTitle.in(before)
                        .filter(title -> Words.count(title.text()) >= 4)
                        .filter(title -> Authors.signOf(title.text()) == Authors.Sign.NONE)
                        .isPresent();
    }

    private Optional<Found> quoted() {
        String text = pieces.plainText(0, pieces.firstLabel);
        if (text.indexOf('"') < 0 && text.indexOf('“') < 0 && text.indexOf('《') < 0 && text.indexOf('「') < 0) {
            return Optional.empty();
        }
        return PlainTitle.in(text)
                .filter(title -> !text.startsWith(title.text()) && !Labels.isLabel(title.text()))
                .filter(title -> TitlePieces.isTitle(title) || text.indexOf('"' + title.text()) >= 0)
                .map(title -> new Found(
                        TitleStyle.QUOTED, title.text(), Optional.empty(), 0, pieces.firstLabel, title.others()));
    }

    private Optional<Found> italic() {
        for (int at = 0; at < pieces.firstLabel; at++) {
            Piece piece = pieces.get(at);
            if (piece.emphasised() && piece.isText()) {
                Optional<PlainTitle> title = PlainTitle.marked(piece.text());
                String before = Tidy.words(Texts.plain(pieces.pieces.subList(0, at)));
                Authors.Sign names = Authors.signOf(before);
                boolean alone = before.isEmpty() || names != Authors.Sign.NONE;
                int least = names == Authors.Sign.CERTAIN ? 2 : 3;
                if (alone
                        && title.isPresent()
                        && Words.count(title.get().text()) >= least
                        && TitlePieces.isTitle(title.get())) {
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

    /** "[WaveNet](...) - a remark": one word that links to a paper, or to a tool, before anything else. */
    private Optional<Found> leadingName() {
        int at = pieces.firstShown();
        boolean named = at < pieces.size() && pieces.isNameLink(at);
        return named && (PaperLinks.isPaperUrl(pieces.get(at).target()) || !pieces.linksPaper())
                ? link(at)
                : Optional.empty();
    }

    /** A single word that links to a paper is its title where nothing else is: {@code [WaveNet](...)}. */
    private Optional<Found> nameLink() {
        int at = pieces.first(pieces::isNameLink);
        return at == pieces.size() ? Optional.empty() : link(at);
    }
}
