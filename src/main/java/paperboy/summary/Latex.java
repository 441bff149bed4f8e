package paperboy.summary;

import java.text.Normalizer;
import java.util.Set;

/**
 * Reads text that may hold LaTeX and says it in plain Unicode: {@code $\mathcal{O}(n^2)$} becomes O(n²), {@code \'e}
 * becomes é.
 *
 * <p>Abstracts hold fragments of LaTeX, often broken ones, so nothing is an error: an unknown command with an argument
 * becomes its argument, one without becomes its own name, and an unclosed group ends with the text. One pass, linear in
 * the text; groups nested deeper than {@value #MAX_DEPTH} are read without their braces.
 */
final class Latex {

    /** Deeper groups occur only in hostile text, and each level costs a stack frame. */
    private static final int MAX_DEPTH = 40;

    /** A dollar sign opens a formula only if its partner stands within this many characters. */
    private static final int MAX_FORMULA_CHARS = 600;

    private static final char NONE = '\uFFFF';
    private static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac", "nicefrac", "sfrac");

    private final String text;
    private int pos;

    private Latex(String text) {
        this.text = text;
    }

    /** Returns the text without LaTeX; text without any is returned as it is. */
    static String toPlain(String text) {
        return new Latex(text).until(NONE, Mode.TEXT, 0);
    }

    private enum Mode {
        TEXT,
        MATH
    }

    private String until(char close, Mode mode, int depth) {
        StringBuilder out = new StringBuilder();
        while (pos < text.length()) {
            char c = text.charAt(pos);
            if (c == close) {
                pos++;
                return out.toString();
            }
            if (c == '$' && mode == Mode.MATH) {
                return out.toString(); // the formula ended inside a group that was never closed
            }
            step(c, out, mode, depth);
        }
        return out.toString();
    }

    private void step(char c, StringBuilder out, Mode mode, int depth) {
        pos++;
        switch (c) {
            case '\\' -> command(out, mode, depth);
            case '$' -> formula(out, depth);
            case '{' -> group(out, mode, depth);
            case '}' -> {}
            case '^', '_' -> script(c, out, mode, depth);
            case '~' -> out.append(isTie(out) ? ' ' : '~');
            case '`' -> out.append(take('`') ? '“' : '‘');
            case '\'' -> out.append(take('\'') ? '”' : '\'');
            case '-' -> out.append(dash());
            default -> out.append(c);
        }
    }

    private boolean isTie(StringBuilder out) {
        return peek() == '\\'
                || !(out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1)) || peek() == '~');
    }

    private String dash() {
        if (!take('-')) {
            return "-";
        }
        return take('-') ? "—" : "–";
    }

    private void formula(StringBuilder out, int depth) {
        boolean display = take('$');
        int end = closingDollar();
        if (end < 0 || depth >= MAX_DEPTH) {
            out.append(display ? "" : "$");
            return;
        }
        out.append(until('$', Mode.MATH, depth + 1).strip());
        if (display) {
            take('$');
        }
    }

    /**
     * A pair of dollar signs is a formula, not two prices: no space inside, no digit behind (the rule of Pandoc,
     * pandoc.org/MANUAL.html).
     */
    private int closingDollar() {
        int limit = Math.min(text.length(), pos + MAX_FORMULA_CHARS);
        for (int i = pos; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                boolean digitBehind = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
                boolean spaceInside = Character.isWhitespace(text.charAt(pos)) && Character.isDigit(text.charAt(i - 1));
                return i == pos || digitBehind || spaceInside ? -1 : i;
            }
        }
        return -1;
    }

    private void group(StringBuilder out, Mode mode, int depth) {
        if (depth >= MAX_DEPTH) {
            return;
        }
        int start = pos;
        String inner = until('}', mode, depth + 1);
        boolean isSet = mode == Mode.TEXT && inner.indexOf(',') >= 0 && text.indexOf('\\', start) != start;
        out.append(isSet && inner.length() < 40 ? "{" + inner + "}" : inner);
    }

    private void script(char c, StringBuilder out, Mode mode, int depth) {
        if (mode == Mode.TEXT && peek() != '{') {
            out.append(c);
            return;
        }
        String raised = argument(Mode.MATH, depth).strip();
        out.append(c == '^' ? LatexSymbols.superscript(raised) : LatexSymbols.subscript(raised));
    }

    private void command(StringBuilder out, Mode mode, int depth) {
        if (pos >= text.length()) {
            return;
        }
        char c = text.charAt(pos);
        if (!isLetter(c)) {
            pos++;
            sign(c, out, mode, depth);
            return;
        }
        int start = pos;
        while (isLetter(peek())) {
            pos++;
        }
        String name = text.substring(start, pos);
        take('*');
        named(name, out, mode, depth);
    }

    private void sign(char c, StringBuilder out, Mode mode, int depth) {
        char accent = mode == Mode.TEXT ? LatexSymbols.accent(String.valueOf(c)) : NONE;
        if (accent != NONE && (isLetter(peek()) || peek() == '{' || peek() == '\\')) {
            out.append(accented(argument(mode, depth), accent));
            return;
        }
        switch (c) {
            case '\\', ',', ';', ':', ' ', '\n', '\t' -> out.append(' ');
            case '!', '/', '-', '@', '(', ')', '[', ']' -> {}
            default -> out.append(c);
        }
    }

    private void named(String name, StringBuilder out, Mode mode, int depth) {
        char accent = LatexSymbols.accent(name);
        String symbol = LatexSymbols.symbol(name);
        boolean shortForm = mode == Mode.MATH ? peek() == ' ' || peek() == '\\' : peek() == ' ' && name.length() == 1;
        if (accent != NONE && (peek() == '{' || shortForm)) {
            skipSpaces();
            out.append(accented(argument(mode, depth), accent));
        } else if (!symbol.isEmpty()) {
            out.append(symbol);
            swallowEmptyGroup();
        } else if (LatexSymbols.isSwitch(name)) {
            skipSpaces();
        } else if (LatexSymbols.isDropped(name)) {
            skipOptions();
            skipArgument(mode, depth);
        } else if (FRACTIONS.contains(name)) {
            out.append(atom(argument(mode, depth))).append('/').append(atom(argument(mode, depth)));
        } else if (name.equals("sqrt")) {
            skipOptions();
            out.append('√').append(atom(argument(mode, depth)));
        } else {
            unknown(name, out, mode, depth);
        }
    }

    private void unknown(String name, StringBuilder out, Mode mode, int depth) {
        if (peek() == '{' && !text.startsWith("{}", pos)) {
            if (LatexSymbols.hasLeadingOption(name)) {
                skipArgument(mode, depth);
            }
            boolean isText = name.startsWith("text") || name.equals("mbox") || name.equals("emph");
            out.append(argument(isText ? Mode.TEXT : mode, depth));
            return;
        }
        if (mode == Mode.MATH && !out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        out.append(name);
        swallowEmptyGroup();
    }

    /** Reads what a command applies to: a group, another command, or one character. */
    private String argument(Mode mode, int depth) {
        if (pos >= text.length() || depth >= MAX_DEPTH) {
            return "";
        }
        char c = text.charAt(pos);
        if (c == '$' || c == '}') {
            return "";
        }
        pos++;
        if (c == '{') {
            return until('}', mode, depth + 1);
        }
        if (c == '\\') {
            StringBuilder out = new StringBuilder();
            command(out, mode, depth + 1);
            return out.toString();
        }
        if (Character.isHighSurrogate(c) && Character.isLowSurrogate(peek())) {
            return new String(new char[] {c, text.charAt(pos++)});
        }
        return String.valueOf(c);
    }

    private void skipArgument(Mode mode, int depth) {
        if (peek() == '{') {
            argument(mode, depth);
        }
    }

    private void skipOptions() {
        while (peek() == '[') {
            int end = text.indexOf(']', pos);
            if (end < 0 || end - pos > 100) {
                return;
            }
            pos = end + 1;
        }
    }

    private void skipSpaces() {
        while (peek() == ' ') {
            pos++;
        }
    }

    private void swallowEmptyGroup() {
        if (text.startsWith("{}", pos)) {
            pos += 2;
        }
    }

    private static String accented(String base, char accent) {
        if (base.isEmpty() || !Character.isLetter(base.charAt(0))) {
            return base;
        }
        char first = base.charAt(0) == 'ı' ? 'i' : base.charAt(0);
        return Normalizer.normalize("" + first + accent, Normalizer.Form.NFC) + base.substring(1);
    }

    /** Brackets what would read differently beside a fraction bar or below a root. */
    private static String atom(String formula) {
        boolean simple = formula.codePoints().allMatch(Character::isLetterOrDigit);
        return simple ? formula : "(" + formula + ")";
    }

    private boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        pos++;
        return true;
    }

    private char peek() {
        return pos < text.length() ? text.charAt(pos) : NONE;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
