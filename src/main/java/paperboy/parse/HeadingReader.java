package paperboy.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a heading says.
 *
 * @param name without number and markup; never blank
 * @param number as written, such as {@code 2.1.3}
 */
record HeadingReader(String name, Optional<String> number) {
    private static final Pattern SIGNS = Pattern.compile("^\\s*#{1,6}\\s*|\\s+#+\\s*$");
    private static final Pattern BROKEN_LINK = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,2}(?:\\.\\d{1,3})*)(?:[.、:：)）]\\s*(?!\\d)|\\s+|(?=\\p{IsHan}))(?=\\S)(.+)", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("([A-Za-z])(?:[.、]\\s*|\\s+)(\\S.*)", Pattern.DOTALL);
    /** What is left before a label that was taken off. */
    private static final Pattern OPEN_BRACKET = Pattern.compile("\\s[\\[(|]+$");

    private static final Pattern EDGE = Pattern.compile("[\\s\\[\\]()|,/]*");
    private static final Pattern DECORATION = Pattern.compile(
            "^[\\s\\p{So}\\x{FE0F}\\x{200D}\\x{1F3FB}-\\x{1F3FF}]+|[\\s\\p{So}\\x{FE0F}\\x{200D}:：]+$|:[a-z0-9_+-]{2,40}:");

    /** Reads a heading's line; {@code lettered} where its number may be a letter, as in appendices. */
    static Optional<HeadingReader> read(String line, Numbering numbering) {
        String source = SIGNS.matcher(line).replaceAll("");
        String text = Texts.plain(named(InlineReader.read(source)));
        text = OPEN_BRACKET.matcher(text).replaceFirst("");
        text = BROKEN_LINK.matcher(text).replaceAll("");
        text = Texts.collapsed(DECORATION.matcher(text).replaceAll(""));
        Matcher number = NUMBER.matcher(text);
        if (number.matches() && !number.group(2).isBlank()) {
            return Optional.of(new HeadingReader(number.group(2).strip(), Optional.of(number.group(1))));
        }
        Matcher letter = LETTER.matcher(text);
        if (numbering == Numbering.LETTERS && letter.matches()) {
            return Optional.of(new HeadingReader(letter.group(2).strip(), Optional.of(letter.group(1))));
        }
        return text.isBlank() ? Optional.empty() : Optional.of(new HeadingReader(text, Optional.empty()));
    }

    /** The pieces up to the labels that some headings end with: {@code ## Surveys [[paper](...)]}. */
    private static List<Piece> named(List<Piece> pieces) {
        int end = pieces.size();
        boolean labelled = false;
        while (end > 0 && isBehindName(pieces, end - 1)) {
            labelled |= pieces.get(--end).isLink();
        }
        return labelled && Texts.plain(pieces.subList(0, end)).codePoints().anyMatch(Character::isLetter)
                ? pieces.subList(0, end)
                : pieces;
    }

    private static boolean isBehindName(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        return switch (piece.kind()) {
            case LINK -> Labels.isLabel(Texts.unmarked(piece.text()));
            case TEXT -> at > 0 && EDGE.matcher(piece.text()).matches();
            case ADDRESS, IMAGE, TAG -> true;
            case CODE -> false;
        };
    }

    /** How headings are numbered where this one stands. */
    enum Numbering {
        DIGITS,
        LETTERS
    }
}
