package paperboy.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the meaning from Markdown in foreign text. Discord says to do so
 * (https://docs.discord.com/developers/resources/message#create-message) but not how; the list is that of its
 * community's guides.
 */
final class Escape {
    private static final String ANYWHERE = "\\*_~|`[";
    private static final String LINE_STARTERS = "#-+>";
    /** After {@code <} these begin a mention, an emoji, a time, a command or a link. */
    private static final Pattern AFTER_ANGLE = Pattern.compile("[@#:/A-Za-z]");

    private static final Pattern NUMBERED = Pattern.compile("(\\d+)([.)])");
    /** Ends before anything that could end Discord's own idea of an address. */
    private static final Pattern URL = Pattern.compile("https?://[A-Za-z0-9\\-._~:/?#@!$&'+,;=%]*[A-Za-z0-9/=_\\-#]");

    private Escape() {}

    /** Where a piece of text stands. */
    enum Position {
        LINE_START,
        WITHIN_LINE
    }

    /**
     * Escaped text as pieces that must not be cut apart. Addresses become links without a preview: a backslash would
     * break them.
     */
    static List<String> withLinks(String clean, Position position, int most) {
        List<String> pieces = new ArrayList<>();
        Matcher url = URL.matcher(clean);
        int from = 0;
        Position at = position;
        while (from <= most && url.find()) {
            pieces.addAll(text(clean.substring(from, url.start()), at, most));
            pieces.add("<" + url.group() + ">");
            from = url.end();
            at = Position.WITHIN_LINE;
        }
        pieces.addAll(text(clean.substring(from), at, most));
        return pieces;
    }

    /** Escaped text as pieces that must not be cut apart. */
    static List<String> text(String clean, Position position, int most) {
        List<String> pieces = new ArrayList<>();
        boolean lineStart = position == Position.LINE_START;
        List<String> graphemes = CleanText.graphemes(clean, most);
        for (int i = 0; i < graphemes.size(); i++) {
            String grapheme = graphemes.get(i);
            String next = i + 1 < graphemes.size() ? graphemes.get(i + 1) : "";
            if (lineStart && Character.isDigit(grapheme.codePointAt(0))) {
                i = number(graphemes, i, pieces);
            } else {
                pieces.add(lineStart && startsMarkup(grapheme) ? "\\" + grapheme : escaped(grapheme, next));
            }
            lineStart = grapheme.equals("\n") || (lineStart && grapheme.isBlank());
        }
        return pieces;
    }

    /** A number at the start of a line, whose full stop would make it a list; returns the index of its last piece. */
    private static int number(List<String> graphemes, int from, List<String> pieces) {
        int end = from;
        while (end < graphemes.size() && Character.isDigit(graphemes.get(end).codePointAt(0))) {
            end++;
        }
        pieces.addAll(graphemes.subList(from, end));
        if (end < graphemes.size() && NUMBERED.matcher("1" + graphemes.get(end)).matches()) {
            pieces.add("\\" + graphemes.get(end));
            return end;
        }
        return end - 1;
    }

    /** The text of a masked link. */
    static String label(String clean) {
        StringBuilder label = new StringBuilder();
        for (String piece : text(clean, Position.WITHIN_LINE, clean.length())) {
            label.append("]()".contains(piece) ? "\\" + piece : piece);
        }
        return label.toString();
    }

    private static boolean startsMarkup(String grapheme) {
        return LINE_STARTERS.indexOf(grapheme.charAt(0)) >= 0;
    }

    private static String escaped(String grapheme, String next) {
        boolean opens = grapheme.charAt(0) == '<' && AFTER_ANGLE.matcher(next).lookingAt();
        return opens || ANYWHERE.indexOf(grapheme.charAt(0)) >= 0 ? "\\" + grapheme : grapheme;
    }
}
