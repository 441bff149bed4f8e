package paperboy.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A file as lines, without what nobody sees: byte order mark, zero-width characters, carriage returns. Line numbers are
 * those of the file.
 */
record SourceText(List<String> lines) {
    /** Longer ones are no list but data; reading them costs the square of their length. */
    static final int MOST_LINE_CHARS = 8_192;

    SourceText {
        lines = List.copyOf(lines);
    }

    static SourceText of(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                lines.add(visible(text.substring(from, at)));
                if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                    at++;
                }
                from = at + 1;
            }
        }
        if (from < text.length()) {
            lines.add(visible(text.substring(from)));
        }
        return new SourceText(lines);
    }

    /** The same without lines too long to be read: they are blank. */
    SourceText bounded() {
        if (tooLong().isEmpty()) {
            return this;
        }
        return new SourceText(lines.stream()
                .map(line -> line.length() > MOST_LINE_CHARS ? "" : line)
                .toList());
    }

    /** The numbers of the lines that are too long to be read. */
    List<Integer> tooLong() {
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).length() > MOST_LINE_CHARS) {
                numbers.add(at + 1);
            }
        }
        return numbers;
    }

    /** The line with this number, from 1. */
    String line(int number) {
        return lines.get(number - 1);
    }

    int count() {
        return lines.size();
    }

    private static String visible(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (odd(line.charAt(at))) {
                return cleaned(line);
            }
        }
        return line;
    }

    private static String cleaned(String line) {
        StringBuilder clean = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\u00A0' || c == '\u3000' || c == '\u2028' || c == '\u2029') {
                clean.append(' ');
            } else if (!odd(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean odd(char c) {
        return switch (c) {
            case '\u0000',
                    '\u00A0',
                    '\u00AD',
                    '\u3000',
                    '\u200B',
                    '\u200E',
                    '\u200F',
                    '\u2028',
                    '\u2029',
                    '\u2060',
                    '\uFEFF' -> true;
            default -> false;
        };
    }
}
