package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the inside of a block: links, code, images, tags, bold and italics. Lenient where curators err: unclosed
 * brackets and parentheses, full-width parentheses, addresses in the open. Linear in the length of its text.
 */
final class InlineReader {
    private final String source;
    private final Map<String, String> references;
    private final Brackets brackets;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Emphasis.Mark> marks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int textFrom;
    private int noCodeBeyond;

    private InlineReader(String source, Map<String, String> references) {
        this.source = source;
        this.references = references;
        this.brackets = Brackets.of(source);
    }

    /** The pieces of a text without reference links. */
    static List<Piece> read(String source) {
        return read(source, Map.of());
    }

    /** The pieces of a text; {@code references} are the addresses of {@code [text][name]} by lower-case name. */
    static List<Piece> read(String source, Map<String, String> references) {
        return new InlineReader(source, references).pieces();
    }

    private List<Piece> pieces() {
        int at = 0;
        while (at < source.length()) {
            at = next(at);
        }
        flush(source.length());
        return Emphasis.apply(pieces, marks);
    }

    private int next(int at) {
        char c = source.charAt(at);
        return switch (c) {
            case '\\' -> escaped(at);
            case '`' -> code(at);
            case '$' -> math(at);
            case '!' -> at + 1 < source.length() && source.charAt(at + 1) == '[' ? bracket(at + 1, at) : plain(at);
            case '[' -> bracket(at, at);
            case '<' -> angle(at);
            case '*', '_' -> mark(at);
            case 'h', 'H' -> address(at);
            default -> plain(at);
        };
    }

    private int plain(int at) {
        if (text.isEmpty()) {
            textFrom = at;
        }
        text.append(source.charAt(at));
        return at + 1;
    }

    private int verbatim(int from, int to) {
        for (int at = from; at < to; at++) {
            plain(at);
        }
        return to;
    }

    private void flush(int at) {
        if (!text.isEmpty()) {
            pieces.add(Piece.of(Piece.Kind.TEXT, text.toString(), "", textFrom, at));
            text.setLength(0);
        }
    }

    private int add(Piece.Kind kind, String shown, String target, int from, int to) {
        flush(from);
        pieces.add(Piece.of(kind, shown, target, from, to));
        return to;
    }

    private int escaped(int at) {
        if (at + 1 >= source.length() || source.charAt(at + 1) == '\n') {
            return at + 1;
        }
        if ("\\`*_{}[]()#+-.!|<>&~:\"'$%".indexOf(source.charAt(at + 1)) >= 0) {
            return plain(at + 1);
        }
        return plain(at);
    }

    private int code(int at) {
        int run = run(at);
        for (int close = source.indexOf('`', at + run); at >= noCodeBeyond && close >= 0; ) {
            int length = run(close);
            if (length == run) {
                return add(Piece.Kind.CODE, source.substring(at + run, close).strip(), "", at, close + run);
            }
            close = source.indexOf('`', close + length);
        }
        noCodeBeyond = Math.max(noCodeBeyond, at + run >= noCodeBeyond ? source.length() : noCodeBeyond);
        return verbatim(at, at + run);
    }

    private int run(int at) {
        int end = at;
        while (end < source.length() && source.charAt(end) == source.charAt(at)) {
            end++;
        }
        return end - at;
    }

    private int math(int at) {
        int limit = Math.min(source.length(), at + 300);
        for (int end = at + 1; end < limit && source.charAt(end) != '\n'; end++) {
            if (source.charAt(end) == '$' && end > at + 1) {
                return verbatim(at, end + 1);
            }
        }
        return plain(at);
    }

    private int bracket(int open, int from) {
        boolean image = open > from;
        int close = brackets.closing(open);
        if (close < 0) {
            return verbatim(from, open + 1);
        }
        Optional<LinkTarget> target = LinkTarget.behind(source, close + 1);
        if (target.isPresent()) {
            String shown = source.substring(open + 1, close);
            Piece.Kind kind = image ? Piece.Kind.IMAGE : Piece.Kind.LINK;
            return add(kind, shown, target.get().address(), from, target.get().end());
        }
        return reference(open, close, from);
    }

    private int reference(int open, int close, int from) {
        Piece.Kind kind = open > from ? Piece.Kind.IMAGE : Piece.Kind.LINK;
        String shown = source.substring(open + 1, close);
        if (references.isEmpty()) {
            return verbatim(from, open + 1);
        }
        if (close + 1 < source.length() && source.charAt(close + 1) == '[') {
            int end = brackets.closing(close + 1);
            if (end > 0) {
                String name = end == close + 2 ? shown : source.substring(close + 2, end);
                String address = references.get(name.strip().toLowerCase(Locale.ROOT));
                if (address != null) {
                    return add(kind, shown, address, from, end + 1);
                }
            }
        }
        String address = references.get(shown.strip().toLowerCase(Locale.ROOT));
        return address == null ? verbatim(from, open + 1) : add(kind, shown, address, from, close + 1);
    }

    private int angle(int at) {
        if (source.startsWith("<http://", at) || source.startsWith("<https://", at)) {
            int end = at + 1;
            while (end < source.length() && source.charAt(end) > ' ' && source.charAt(end) != '>') {
                end++;
            }
            int behind = end < source.length() && source.charAt(end) == '>' ? end + 1 : end;
            String address = source.substring(at + 1, end);
            return add(Piece.Kind.ADDRESS, address, address, at, behind);
        }
        Optional<HtmlTag> tag = HtmlTag.at(source, at);
        if (tag.isEmpty()) {
            return plain(at);
        }
        return html(tag.get(), at);
    }

    private int html(HtmlTag tag, int at) {
        if (tag.name().equals("a") && !tag.attribute("href").isEmpty()) {
            int close = source.indexOf("</a", tag.end());
            int end = close < 0 ? -1 : source.indexOf('>', close);
            if (end > 0) {
                return add(Piece.Kind.LINK, source.substring(tag.end(), close), tag.attribute("href"), at, end + 1);
            }
        }
        if (tag.name().equals("img")) {
            return add(Piece.Kind.IMAGE, tag.attribute("alt"), tag.attribute("src"), at, tag.end());
        }
        if (tag.name().equals("br")) {
            if (text.isEmpty()) {
                textFrom = at;
            }
            text.append('\n');
            return tag.end();
        }
        return add(Piece.Kind.TAG, tag.name(), tag.attribute("id") + tag.attribute("name"), at, tag.end());
    }

    private int mark(int at) {
        int run = run(at);
        if (run > 3) {
            return verbatim(at, at + run);
        }
        flush(at);
        marks.add(Emphasis.mark(source, at, run, pieces.size()));
        pieces.add(Piece.of(Piece.Kind.TEXT, source.substring(at, at + run), "", at, at + run));
        return at + run;
    }

    private int address(int at) {
        if (!source.regionMatches(true, at, "http://", 0, 7) && !source.regionMatches(true, at, "https://", 0, 8)) {
            return plain(at);
        }
        int end = LinkTarget.addressEnd(source, at);
        String address = source.substring(at, end);
        return add(Piece.Kind.ADDRESS, address, address, at, end);
    }
}
