package paperboy.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a title that is told by its place alone: the plain words before the first label, or a short name and them. */
final class PlacedTitle {
    /** A name in bold and what it stands for have this share of capital letters; a description has fewer. */
    private static final double CAPITALS_OF_A_TITLE = 0.5;

    /** What is left of the brackets around a label: {@code [[paper](...)] A Title}. */
    private static final Pattern CLOSING = Pattern.compile("^[\\s\\])）】]+");

    /** "(Roe et al., 2023)" between a name and its description. */
    private static final Pattern GROUP = Pattern.compile("^\\s*\\([^()]*\\)");

    private final TitlePieces pieces;

    PlacedTitle(TitlePieces pieces) {
        this.pieces = pieces;
    }

    /** "**BERT**: Pre-training of ..." : the bold name and the words behind its colon are one title. */
    Optional<TitleFinder.Found> shortNameAndText() {
        int bold = pieces.first(at -> pieces.get(at).strong()
                && pieces.get(at).isText()
                && !pieces.get(at).text().isBlank());
        if (bold >= pieces.firstLabel
                || bold + 1 >= pieces.firstLabel
                || Words.count(pieces.plainText(0, bold).replaceAll("\\d+", "")) > 0) {
            return Optional.empty();
        }
        int end = pieces.boldEnd(bold);
        String name = pieces.boldText(bold).strip();
        String behind = pieces.plainText(end, pieces.firstLabel);
        boolean date = PlainTitle.isDate(Tidy.words(name)) || Labels.isLabel(name);
        if (!date && isDescription(GROUP.matcher(behind).replaceFirst(""))) {
            return PlainTitle.in(name)
                    .filter(TitlePieces::isTitle)
                    .map(title -> found(TitleStyle.BOLD, title, bold, end));
        }
        if (!date && Authors.signOf(name) == Authors.Sign.NONE && namesFollow(behind.strip())) {
            return Optional.of(
                    new TitleFinder.Found(TitleStyle.BOLD, Tidy.words(name), Optional.empty(), bold, end, List.of()));
        }
        Optional<PlainTitle> below = lineBelow(behind);
        if (below.isPresent() && Words.count(name) < 3) {
            return below.map(title -> found(TitleStyle.BOLD, title, bold, pieces.firstLabel));
        }
        boolean colon = name.endsWith(":") || behind.stripLeading().startsWith(":");
        if (!colon || date || Words.count(behind) < 2) {
            return Optional.empty();
        }
        List<Segment> said = Segment.of(behind.replaceFirst("^\\s*:", ""));
        if (!said.isEmpty() && Authors.signOf(said.get(0).text()) != Authors.Sign.NONE && Words.count(name) > 1) {
            return PlainTitle.in(name).map(title -> found(TitleStyle.BOLD, title, bold, end));
        }
        String joined = name.replaceAll("\\s*:$", "") + ": " + behind.strip().replaceFirst("^:\\s*", "");
        return PlainTitle.in(joined)
                .filter(TitlePieces::isTitle)
                .map(title -> found(TitleStyle.PLAIN, title, bold, pieces.firstLabel));
    }

    /** ", Jane Roe et al. ICML 2017". */
    private static boolean namesFollow(String behind) {
        if (!behind.startsWith(",") && !behind.startsWith(".")) {
            return false;
        }
        int others = behind.indexOf("et al");
        List<Segment> said = Segment.of(others < 0 ? behind : behind.substring(0, others + "et al".length()));
        return !said.isEmpty() && Authors.signOf(said.get(0).text()) == Authors.Sign.CERTAIN;
    }

    /** The title on the line below a short name. */
    private static Optional<PlainTitle> lineBelow(String behind) {
        String text = behind.replaceFirst("^[ \\t]*", "");
        if (!text.startsWith("\n") || LooseReader.key(text).isPresent()) {
            return Optional.empty();
        }
        return PlainTitle.in(text.strip().lines().findFirst().orElse(""))
                .filter(title -> Words.count(title.text()) >= 3 && capitalShare(title.text()) >= CAPITALS_OF_A_TITLE)
                .filter(TitlePieces::isTitle)
                .filter(title -> Authors.signOf(title.text()) == Authors.Sign.NONE);
    }

    /** " - a model that flies by itself": what stands behind a dash in ordinary words describes the name before it. */
    private static boolean isDescription(String behind) {
        String text = behind.stripLeading();
        boolean dash = text.startsWith("- ") || text.startsWith("– ") || text.startsWith("— ");
        return dash && Words.count(text) > 1 && capitalShare(text) < CAPITALS_OF_A_TITLE;
    }

    /** How many of the words that begin with a letter begin with a capital; 1 where there are none. */
    /** Whether words are written as titles mostly are; Chinese has no capitals. */
    static boolean isCapitalised(String words) {
        return words.codePointAt(0) >= 0x2E80 || capitalShare(words) >= CAPITALS_OF_A_TITLE;
    }

    private static double capitalShare(String text) {
        int words = 0;
        int capitals = 0;
        for (String word : text.split("\\s+")) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                words++;
                capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return words == 0 ? 1 : capitals / (double) words;
    }

    Optional<TitleFinder.Found> plain() {
        return plain(0, pieces.firstLabel).or(this::plainBehindLabels);
    }

    /** "[paper](...) [code](...) A Title": the words behind the labels that lead. */
    private Optional<TitleFinder.Found> plainBehindLabels() {
        String before = Tidy.words(pieces.plainText(0, pieces.firstLabel));
        boolean untold = before.isEmpty() || PlainTitle.isDate(before) || PlainTitle.isDatedVenue(before);
        if (pieces.firstLabel == pieces.size() || !untold) {
            return Optional.empty();
        }
        int from = pieces.firstLabel;
        while (from < pieces.size()
                && (pieces.isLabelled(from)
                        || Tidy.words(CLOSING.matcher(pieces.plainText(from, from + 1))
                                        .replaceFirst(""))
                                .isEmpty()
                        || !pieces.get(from).isText())) {
            from++;
        }
        int to = from;
        while (to < pieces.size() && !pieces.isLabelled(to)) {
            to++;
        }
        return plain(from, to)
                .filter(found -> Words.count(found.text()) >= 3
                        || (Words.count(found.text()) == 2 && capitalShare(found.text()) == 1));
    }

    /** "Wasserstein Barycenters and Optimal Transport": no names of people, where nothing else is a title. */
    Optional<TitleFinder.Found> twoNames() {
        String text = Tidy.words(pieces.plainText(0, pieces.firstLabel));
        boolean pair = pieces.linksPaper()
                && text.contains(" and ")
                && text.indexOf(',') < 0
                && text.indexOf('.') < 0
                && Authors.signOf(text) == Authors.Sign.CERTAIN;
        return pair
                ? Optional.of(new TitleFinder.Found(
                        TitleStyle.PLAIN, text, Optional.empty(), 0, pieces.firstLabel, List.of()))
                : Optional.empty();
    }

    private Optional<TitleFinder.Found> plain(int from, int limit) {
        int start = from;
        int end = from;
        StringBuilder text = new StringBuilder();
        List<String> below = List.of();
        while (end < limit) {
            Piece piece = pieces.get(end);
            if (piece.is(Piece.Kind.CODE) && isVenueBehind(piece.text(), text.toString())) {
                break;
            }
            if (piece.emphasised() && isAside(piece.text(), text.toString())) {
                if (PlainTitle.in(text.toString()).filter(TitlePieces::isTitle).isPresent()) {
                    break;
                }
                text.setLength(0);
                start = ++end;
                continue;
            }
            if (piece.isText() || piece.is(Piece.Kind.CODE)) {
                boolean leads = text.toString().isBlank();
                boolean tag = piece.is(Piece.Kind.CODE)
                        ? leads || PlainTitle.isDatedVenue(piece.text())
                        : leads && piece.strong() && VenueNames.isAlone(piece.text());
                String piecewise = tag ? "[" + piece.text() + "] " : piece.text();
                int line = piecewise.indexOf('\n');
                if (line >= 0 && Words.count(text + piecewise.substring(0, line)) >= 2 && !wraps(piecewise, line)) {
                    text.append(piecewise, 0, line);
                    below = linesBelow(piecewise.substring(line));
                    break;
                }
                text.append(piecewise);
            } else if (piece.is(Piece.Kind.LINK)) {
                text.append(Texts.unmarked(piece.text()));
            }
            end++;
        }
        int first = start;
        int to = Math.max(end, start + 1);
        List<String> said = below;
        boolean bold = pieces.pieces.stream()
                .filter(piece -> !piece.is(Piece.Kind.TAG) && !piece.text().isBlank())
                .allMatch(piece -> piece.isText() && piece.strong());
        String behindLabel = CLOSING.matcher(text).replaceFirst("");
        return PlainTitle.in(behindLabel)
                .filter(TitlePieces::isTitle)
                .map(title -> found(bold ? TitleStyle.BOLD : TitleStyle.PLAIN, title.with(said), first, to));
    }

    /** Authors and venue on lines below the title are told with it. */
    private static List<String> linesBelow(String text) {
        return text.lines().map(Tidy::words).filter(line -> !line.isEmpty()).toList();
    }

    private static boolean isVenueBehind(String code, String before) {
        return Words.count(before) >= 2 && VenueReader.known(code).isPresent();
    }

    /** Italics behind a title are authors or a venue; inside it they stress a word. */
    private static boolean isAside(String italic, String before) {
        String said = before.strip();
        if (Words.count(said) == 0) {
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
        boolean labelled = LooseReader.key(text.substring(line + 1))
                .filter(Labels::isLabel)
                .isPresent();
        return next < text.length() && Character.isLowerCase(text.charAt(next)) && !labelled;
    }

    private static TitleFinder.Found found(TitleStyle style, PlainTitle title, int from, int to) {
        return new TitleFinder.Found(style, title.text(), Optional.empty(), from, to, title.others());
    }
}
