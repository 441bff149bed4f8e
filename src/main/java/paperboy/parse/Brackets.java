package paperboy.parse;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which {@code ]} closes which {@code [}, found in one pass. A title with one bracket too few or too many at the start
 * of a line still finds its end before {@code (}.
 */
final class Brackets {
    private final int[] closing;

    private Brackets(int[] closing) {
        this.closing = closing;
    }

    static Brackets of(String source) {
        int[] closing = new int[source.length()];
        Arrays.fill(closing, -1);
        Deque<Integer> open = new ArrayDeque<>();
        int first = firstVisible(source);
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                open.push(at);
            } else if (c == ']' && !open.isEmpty()) {
                closing[open.pop()] = at;
            } else if (c == ']'
                    && leads(source, first, at)
                    && LinkTarget.behind(source, at + 1).isPresent()) {
                closing[first] = at;
            }
        }
        if (first < source.length() && source.charAt(first) == '[' && closing[first] < 0) {
            closing[first] = firstLinkEnd(source, first, closing);
        }
        return new Brackets(closing);
    }

    /** The bracket that closes the one at {@code open}; -1 if none does. */
    int closing(int open) {
        return closing[open];
    }

    private static boolean leads(String source, int first, int at) {
        int line = source.indexOf('\n', first);
        return first < at && source.charAt(first) == '[' && (line < 0 || line > at);
    }

    /** The title's bracket was never closed, so the first link inside it is the title's own. */
    private static int firstLinkEnd(String source, int first, int[] closing) {
        int line = source.indexOf('\n', first);
        int limit = line < 0 ? source.length() : line;
        for (int at = first + 1; at < limit; at++) {
            if (closing[at] > 0 && LinkTarget.behind(source, closing[at] + 1).isPresent()) {
                return closing[at];
            }
        }
        return -1;
    }

    private static int firstVisible(String source) {
        int at = 0;
        while (at < source.length() && source.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
