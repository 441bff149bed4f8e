package paperboy.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Foreign text without the characters that nobody sees: they turn lines around, hide words or break JSON. */
final class CleanText {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    /** Longer piles of marks on one letter are an attack, not writing. */
    private static final int LONGEST_GRAPHEME = 32;

    private static final String CUT = "…";

    private CleanText() {}

    /**
     * Without controls, format characters (zero-width, bidirectional, tags) and halves of surrogate pairs; line breaks
     * become {@code \n}.
     */
    static String lines(String foreign) {
        StringBuilder clean = new StringBuilder(foreign.length());
        foreign.replace("\r\n", "\n").codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.FORMAT, Character.SURROGATE -> {}
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append('\n');
                case Character.CONTROL -> clean.append(replacement(point));
                default -> clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    private static String replacement(int control) {
        return switch (control) {
            case '\n', '\r' -> "\n";
            case '\t' -> " ";
            default -> "";
        };
    }

    /** The same on one line, with single spaces. */
    static String line(String foreign) {
        return lines(foreign).replaceAll("\\s+", " ").strip();
    }

    /** Cuts clean text to at most {@code most} UTF-16 units, between graphemes; a cut ends with an ellipsis. */
    static String cut(String clean, int most) {
        if (clean.length() <= most) {
            return clean;
        }
        StringBuilder kept = new StringBuilder();
        for (String grapheme : graphemes(clean, most)) {
            if (kept.length() + grapheme.length() + CUT.length() > most) {
                break;
            }
            kept.append(grapheme);
        }
        return kept.toString().stripTrailing() + CUT;
    }

    /** What a person sees as single characters, as far as {@code most} units and a little more. */
    static List<String> graphemes(String clean, int most) {
        List<String> graphemes = new ArrayList<>();
        Matcher next = GRAPHEME.matcher(clean);
        for (int units = 0; units <= most && next.find(); units += next.end() - next.start()) {
            String grapheme = next.group();
            graphemes.add(
                    grapheme.length() <= LONGEST_GRAPHEME
                            ? grapheme
                            : grapheme.substring(0, grapheme.offsetByCodePoints(0, LONGEST_GRAPHEME / 2)));
        }
        return graphemes;
    }
}
