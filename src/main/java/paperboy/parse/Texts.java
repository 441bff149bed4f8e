package paperboy.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as people read it: spaces collapsed, markup that wraps it taken off, the characters of formulas and names kept.
 */
final class Texts {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>&~:\"'%-])");
    private static final Pattern STRONG =
            Pattern.compile("(?<![\\w*\\\\])\\*\\*(?=\\S)([^*]+?)(?<=\\S)\\*\\*(?![\\w*])");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*\\\\])\\*(?=\\S)([^*]+?)(?<=\\S)\\*(?![\\w*])");
    private static final Pattern UNDERSCORES =
            Pattern.compile("(?<![\\w_\\\\])(_{1,2})(?=[^\\s_])([^_]* [^_]*)(?<=[^\\s_])\\1(?![\\w_])");
    private static final Pattern TAG = Pattern.compile("</?(?!https?:|mailto:)[A-Za-z][^<>]{0,200}>|<!--.*?-->");
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{[:%][^}]*\\}");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|nbsp|#39|mdash|ndash|hellip);");

    private Texts() {}

    /** One line, without spaces at its ends. */
    static String collapsed(String text) {
        return isCollapsed(text)
                ? text.strip()
                : SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static boolean isCollapsed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ') {
                return false;
            }
        }
        return !text.contains("  ");
    }

    /** The source of a link's or heading's text without the marks around its words. */
    static String unmarked(String source) {
        String text = source;
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("");
        }
        if (text.indexOf('!') >= 0) {
            text = IMAGE.matcher(text).replaceAll("");
        }
        if (text.indexOf('$') < 0) {
            text = unstressed(text);
        }
        if (text.length() > 2 && text.startsWith("`") && text.indexOf('`', 1) == text.length() - 1) {
            text = text.substring(1, text.length() - 1);
        }
        if (text.indexOf('\\') >= 0 && text.indexOf('$') < 0) {
            text = ESCAPE.matcher(text).replaceAll("$1");
        }
        return collapsed(entities(text));
    }

    private static String unstressed(String source) {
        String text = source;
        if (text.indexOf('*') >= 0) {
            text = STRONG.matcher(text).replaceAll("$1");
            text = EMPHASIS.matcher(text).replaceAll("$1");
        }
        return text.indexOf('_') < 0 ? text : UNDERSCORES.matcher(text).replaceAll("$2");
    }

    /** The shown text of pieces: words, link texts, code; no images, no tags. */
    static String plain(List<Piece> pieces) {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece.kind()) {
                case TEXT, CODE -> plain.append(piece.text());
                case LINK -> plain.append(unmarked(piece.text()));
                case ADDRESS, IMAGE, TAG -> {}
            }
        }
        return collapsed(entities(plain.toString()));
    }

    /** A line as written, without attributes and tags for kramdown and Liquid, and tags that only set anchors. */
    static String verbatim(String line) {
        String text = line;
        if (text.indexOf('{') >= 0) {
            text = ATTRIBUTES.matcher(text).replaceAll("");
        }
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(text).replaceAll("");
        }
        return text.strip();
    }

    /** Whether a line holds only attributes, anchors or comments: nothing a reader sees. */
    static boolean isFrame(String line) {
        return verbatim(line).isEmpty();
    }

    /** The text without a lead; the same where it has none. */
    static String without(Pattern lead, String text) {
        Matcher matcher = lead.matcher(text);
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }

    /** With the characters that HTML writes as names. */
    static String entities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher matcher = ENTITY.matcher(text);
        return matcher.replaceAll(found -> switch (found.group(1)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> " ";
            case "mdash" -> "—";
            case "ndash" -> "–";
            case "hellip" -> "…";
            default -> "'";
        });
    }
}
