package paperboy.parse;

import java.util.regex.Pattern;

/** Takes off what curators put around words: numbers, emoji, quotes, loose punctuation. */
final class Tidy {
    private static final Pattern EDGES = Pattern.compile(
            "^[\\s\\p{So}\\x{FE0F}\\x{200D}\\x{1F3FB}-\\x{1F3FF}*~|>:：,;.、，。#→►▪▸✅-]+|[\\s\\p{So}\\x{FE0F}\\x{200D}*~|:：,;、，。\\[({（/→–—-]+$");
    private static final Pattern SHORTCODE = Pattern.compile(":[a-z0-9_+-]{2,40}:");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:\\[?\\(?\\d{1,3}[\\])]\\.?|#?\\d{1,3}[.、:：)])\\s*(?=\\S)");
    private static final Pattern LABEL =
            Pattern.compile("^(?i)(?:title|paper|papers|论文|论文标题|标题|题目|paper title|name)\\s*[:：]\\s*");
    private static final String QUOTES = "\"\"“”《》「」『』";

    private Tidy() {}

    /** Without emoji that are written as words: {@code :star:}. */
    static String withoutShortcodes(String written) {
        return SHORTCODE.matcher(written).replaceAll(" ");
    }

    /** Without numbers, emoji, label and loose punctuation at its ends. */
    static String words(String written) {
        String text = Texts.collapsed(Texts.entities(withoutShortcodes(written)));
        String before;
        do {
            before = text;
            text = EDGES.matcher(text).replaceAll("");
            text = NUMBERING.matcher(text).replaceFirst("");
            text = LABEL.matcher(text).replaceFirst("");
            if (text.endsWith(".") && !text.endsWith("..")) {
                text = text.substring(0, text.length() - 1);
            }
            text = unwrapped(text.strip());
        } while (!text.equals(before));
        return text;
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
