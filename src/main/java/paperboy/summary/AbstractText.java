package paperboy.summary;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cleans a title or an abstract into one line of plain text that a person can read in Discord: no LaTeX, no HTML, no
 * Markdown, no characters that cannot be seen. What Discord itself must not misread is escaped later, where messages
 * are rendered.
 */
public final class AbstractText {

    /** Abstracts have some 1,200 characters; what lies beyond this is cut off, so that hostile text costs no time. */
    static final int MAX_CHARS = 20_000;

    /** What stands in a block of its own is no part of the sentence that follows. */
    private static final Pattern UNENDED_BLOCK =
            Pattern.compile("(?i)(?<=[\\p{L}\\p{N})])\\s?</(?:jats:)?(?:p|title|sec)>(?=.)", Pattern.DOTALL);

    private static final Pattern BLOCK_TAG =
            Pattern.compile("(?i)</?(?:jats:)?(?:p|br|title|sec|div|list|list-item|li|ul|ol)\\b[^<>]{0,200}>");
    private static final Pattern INLINE_TAG = Pattern.compile(
            "(?i)</?(?:(?:jats:)?(?:i|b|u|em|strong|sub|sup|italic|bold|span|a|tt|code|sc|inline-formula|tex-math|ext-link)|mml:[a-z]+)\\b[^<>]{0,200}>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos|nbsp|ndash|mdash));");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])(\\*{1,3}|_{1,3})(?=[^\\s*_])([^*_]{1,200})(?<=\\S)\\1(?![\\w*])");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile(" ?(?:\\([ ,;]*\\)|\\[[ ,;]*\\])");
    private static final Pattern SPACE_INSIDE = Pattern.compile("(?<=[(\\[]) +");
    private static final Pattern SPACE_BEFORE = Pattern.compile(" +(?=[,;:!?)\\]](?:\\s|$)|\\.(?:\\s|$))");
    private static final Pattern LABEL =
            Pattern.compile("^(?i:abstract|summary|摘要)(?:\\s*[:：.—–-]\\s*|\\s+(?=\\p{Lu}))(?=\\S)");

    private AbstractText() {}

    /**
     * Returns one line of plain text, possibly empty, never longer than {@value #MAX_CHARS} characters by much. Never
     * throws.
     */
    public static String clean(String raw) {
        String text = visible(capped(raw));
        text = markupRemoved(text);
        text = Latex.toPlain(text);
        if (text.indexOf('*') >= 0 || text.indexOf('_') >= 0) {
            text = EMPHASIS.matcher(text).replaceAll("$2");
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFC).replace('`', '‘');
        text = oneLine(text);
        if (text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
            text = EMPTY_BRACKETS.matcher(text).replaceAll("");
            text = SPACE_INSIDE.matcher(text).replaceAll("");
        }
        text = SPACE_BEFORE.matcher(text).replaceAll("");
        return LABEL.matcher(text).replaceFirst("").strip();
    }

    static String capped(String raw) {
        if (raw.length() <= MAX_CHARS) {
            return raw;
        }
        int end = Character.isHighSurrogate(raw.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
        return raw.substring(0, end);
    }

    /**
     * Drops what cannot be seen or shown: controls, zero-width and direction marks, halves of surrogate pairs.
     * Ligatures stay: they read like their letters, and a word written out would be no word of the abstract any more.
     */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c > ' ' && c < 0x7F) {
                out.append((char) c);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (!Unseen.is(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static String markupRemoved(String text) {
        String plain = text;
        if (plain.indexOf('<') >= 0) {
            plain = UNENDED_BLOCK.matcher(plain).replaceAll(". ");
            plain = BLOCK_TAG.matcher(plain).replaceAll(" ");
            plain = INLINE_TAG.matcher(plain).replaceAll("");
        }
        if (plain.indexOf('&') >= 0) {
            plain = ENTITY.matcher(plain).replaceAll(match -> Matcher.quoteReplacement(entity(match)));
        }
        return plain;
    }

    private static String entity(MatchResult match) {
        if (match.group(3) != null) {
            return switch (match.group(3)) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                case "nbsp" -> " ";
                case "ndash" -> "–";
                case "mdash" -> "—";
                default -> "&";
            };
        }
        int code = match.group(1) != null ? Integer.parseInt(match.group(1), 16) : Integer.parseInt(match.group(2));
        return Character.isValidCodePoint(code) && !Unseen.is(code) ? Character.toString(code) : "";
    }

    private static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!isSpace) {
                out.append(c);
            } else if (!space) {
                out.append(' ');
            }
            space = isSpace;
        }
        return out.toString();
    }
}
