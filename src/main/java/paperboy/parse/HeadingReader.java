package paperboy.parse;

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
    private static final Pattern DECORATION = Pattern.compile(
            "^[\\s\\p{So}\\x{FE0F}\\x{200D}\\x{1F3FB}-\\x{1F3FF}]+|[\\s\\p{So}\\x{FE0F}\\x{200D}:：]+$|:[a-z0-9_+-]{2,40}:");

    /** Reads a heading's line; {@code lettered} where its number may be a letter, as in appendices. */
    static Optional<HeadingReader> read(String line, Numbering numbering) {
        String source = SIGNS.matcher(line).replaceAll("");
        String text = Texts.plain(InlineReader.read(source));
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

    /** How headings are numbered where this one stands. */
    enum Numbering {
        DIGITS,
        LETTERS
    }
}
