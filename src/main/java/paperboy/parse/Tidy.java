package paperboy.parse;

import java.util.regex.Pattern;

/** Takes off what curators put around words: numbers, emoji, quotes, loose punctuation. */
final class Tidy {
    /** Signs that say nothing at the beginning of a text, and at its end; emoji say nothing at both. */
    private static final String LEADING = "*~|>:：,;.、，。#→►▪▸✅-";

    private static final String TRAILING = "*~|:：,;、，。[({（/→–—-";
    private static final Pattern SHORTCODE = Pattern.compile(":[a-z0-9_+-]{2,40}:");
    private static final Pattern NUMBERING =
            Pattern.compile("(?:\\[?\\(?\\d{1,3}[\\])]\\.?|#?\\d{1,3}[.、:：)])\\s*(?=\\S)");
    private static final Pattern LABEL =
            Pattern.compile("(?i)(?:title|paper|papers|论文|论文标题|标题|题目|paper title|name)\\s*[:：]\\s*");
    private static final int VARIATION = 0xFE0F;
    private static final int JOINER = 0x200D;
    private static final int LIGHTEST_SKIN = 0x1F3FB;
    private static final int DARKEST_SKIN = 0x1F3FF;
    private static final String QUOTES = "\"\"“”《》「」『』";

    private Tidy() {}

    /** Without emoji that are written as words: {@code :star:}. */
    static String withoutShortcodes(String written) {
        return written.indexOf(':') < 0 ? written : SHORTCODE.matcher(written).replaceAll(" ");
    }

    /** Without numbers, emoji, label and loose punctuation at its ends. */
    static String words(String written) {
        String text = Texts.collapsed(Texts.entities(withoutShortcodes(written)));
        String before;
        do {
            before = text;
            text = trimmed(text);
            if (!text.isEmpty() && !Character.isLetter(text.charAt(0))) {
                text = Texts.without(NUMBERING, text);
            }
            if (text.indexOf(':') > 0 || text.indexOf('：') > 0) {
                text = Texts.without(LABEL, text);
            }
            if (text.endsWith(".") && !text.endsWith("..")) {
                text = text.substring(0, text.length() - 1);
            }
            text = unwrapped(text.strip());
        } while (!text.equals(before));
        return text;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isLoose(text.codePointAt(from), LEADING)) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && isLoose(text.codePointBefore(to), TRAILING)) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean isLoose(int c, String signs) {
        return c <= ' '
                || signs.indexOf(c) >= 0
                || (c > 127 && Character.getType(c) == Character.OTHER_SYMBOL)
                || c == VARIATION
                || c == JOINER
                || (c >= LIGHTEST_SKIN && c <= DARKEST_SKIN);
    }

    private static String unwrapped(String text) {
        if (text.length() < 3) {
            return text;
        }
        char open = text.charAt(0);
        char close = text.charAt(text.length() - 1);
        int pair = QUOTES.indexOf(open);
        boolean quotes = pair >= 0 && pair % 2 == 0 && QUOTES.charAt(pair + 1) == close;
        boolean brackets = open == '[' && close == ']' && text.indexOf(']') == text.length() - 1;
        return (quotes && text.indexOf(close, 1) == text.length() - 1) || brackets
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
