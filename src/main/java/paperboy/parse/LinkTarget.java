package paperboy.parse;

import java.util.Optional;

/**
 * The {@code (address)} behind a link's text.
 *
 * @param address as written, without a title
 * @param end behind its last character in the source
 */
record LinkTarget(String address, int end) {
    /** Longest address that is looked at; browsers stop near here as well. */
    private static final int MOST_CHARS = 4_000;

    /** Reads the target that starts at {@code at}, also with full-width, wrong or missing parentheses. */
    static Optional<LinkTarget> behind(String source, int at) {
        if (at >= source.length()) {
            return Optional.empty();
        }
        char c = source.charAt(at);
        if (c == '(' || c == '（') {
            return Optional.of(inside(source, at + 1));
        }
        // "[project]9https://..." and "[project] (https://...": one key beside the parenthesis.
        if (at + 1 < source.length() && c == '9' && startsAddress(source, at + 1)) {
            return Optional.of(inside(source, at + 1));
        }
        if (c == ' ' && at + 1 < source.length() && source.charAt(at + 1) == '(' && startsAddress(source, at + 2)) {
            return Optional.of(inside(source, at + 2));
        }
        return Optional.empty();
    }

    /** Where the bare address that starts at {@code at} ends; punctuation of the sentence is no part of it. */
    static int addressEnd(String source, int at) {
        int end = at;
        int depth = 0;
        int limit = Math.min(source.length(), at + MOST_CHARS);
        for (; end < limit; end++) {
            char c = source.charAt(end);
            if (c <= ' ' || "<>\"|`（）【】「」《》，；。、！".indexOf(c) >= 0 || c == ']' || c == '[') {
                break;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth < 0) {
                break;
            }
        }
        while (end > at && ".,;:!?*'_\\".indexOf(source.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean startsAddress(String source, int at) {
        return source.startsWith("http://", at) || source.startsWith("https://", at);
    }

    private static LinkTarget inside(String source, int from) {
        int depth = 0;
        int limit = Math.min(source.length(), from + MOST_CHARS);
        for (int at = from; at < limit; at++) {
            char c = source.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '\n') {
                return unclosed(source, from, at);
            } else if (c == '(') {
                depth++;
            } else if (c == '）' || (c == ')' && depth-- == 0)) {
                return new LinkTarget(withoutTitle(source.substring(from, at)), at + 1);
            }
        }
        return unclosed(source, from, limit);
    }

    /** No parenthesis closes it: the address ends where an address must. */
    private static LinkTarget unclosed(String source, int from, int limit) {
        int end = from;
        while (end < limit && source.charAt(end) > ' ' && source.charAt(end) != '|') {
            end++;
        }
        return new LinkTarget(source.substring(from, end), end);
    }

    private static String withoutTitle(String inside) {
        String address = inside.strip();
        if (address.startsWith("<") && address.indexOf('>') > 0) {
            return address.substring(1, address.indexOf('>')).strip();
        }
        int title = Math.max(address.indexOf(" \""), address.indexOf(" '"));
        return title > 0 ? address.substring(0, title).strip() : address;
    }
}
