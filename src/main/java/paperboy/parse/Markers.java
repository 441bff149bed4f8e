package paperboy.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before the text of an item: {@code 1.}, {@code -}, a check box. */
final class Markers {
    private static final Pattern ORDERED = Pattern.compile("\\s*(\\d{1,9})(?:[.)]|、)(?:\\s+|(?=\\S))");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+•·](?:\\s+|$)");
    private static final Pattern CHECK_BOX = Pattern.compile("\\s*\\[[ xX]\\]\\s+");
    private static final Pattern ENTRY_START =
            Pattern.compile("\\s{0,3}\\d{1,3}(?:[.)]|、)\\s*(?:<[^>]*>\\s*)*(?:\\*\\*)?\\[.*");
    private static final Pattern NUMBERED_TEXT = Pattern.compile("\\s{0,3}\\d{1,3}(?:、|\\.(?=\\[))\\s*\\S.*");

    private Markers() {}

    static boolean isOrdered(String line) {
        return isNumbered(line) && ORDERED.matcher(line).lookingAt();
    }

    /** "1) ": a number inside a text rather than that of an entry. */
    static boolean isParenthesised(String line) {
        Matcher matcher = ORDERED.matcher(line);
        return matcher.lookingAt() && line.charAt(matcher.end(1)) == ')';
    }

    static boolean isBullet(String line) {
        return "-*+•·".indexOf(first(line)) >= 0 && BULLET.matcher(line).lookingAt();
    }

    /** The number of an ordered item; 0 where there is none. */
    static int number(String line) {
        Matcher matcher = ORDERED.matcher(line);
        return matcher.lookingAt() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Whether a line inside a block starts an entry that Markdown did not see: {@code 1.[title](url)}. */
    static boolean startsEntry(String line) {
        return isNumbered(line) && ENTRY_START.matcher(line).matches();
    }

    /** Whether a paragraph's line is an item to people, though not to Markdown: {@code 1、title}. */
    static boolean startsNumberedText(String line) {
        return isNumbered(line) && NUMBERED_TEXT.matcher(line).matches();
    }

    private static boolean isNumbered(String line) {
        char first = first(line);
        return first >= '0' && first <= '9';
    }

    /** The first character that is no space; a space where there is none. */
    private static char first(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        return at < line.length() ? line.charAt(at) : ' ';
    }

    /** The line without marker and check box. */
    static String stripped(String line) {
        String text = line;
        Matcher ordered = ORDERED.matcher(text);
        Matcher bullet = BULLET.matcher(text);
        if (ordered.lookingAt()) {
            text = text.substring(ordered.end());
        } else if (bullet.lookingAt()) {
            text = text.substring(bullet.end());
        }
        Matcher box = CHECK_BOX.matcher(text);
        return box.lookingAt() ? text.substring(box.end()) : text;
    }
}
