package paperboy.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML tag or comment in running text.
 *
 * @param name in lower case, with a leading slash where it closes; {@code !} for a comment
 * @param attributes by lower-case name
 * @param end behind its {@code >} in the source
 */
record HtmlTag(String name, Map<String, String> attributes, int end) {
    private static final int MOST_CHARS = 1_000;
    private static final Pattern NAME = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z][\\w:-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))");

    HtmlTag {
        attributes = Map.copyOf(attributes);
    }

    /** The tag that starts at {@code at}, if one does. */
    static Optional<HtmlTag> at(String source, int at) {
        if (source.startsWith("<!--", at)) {
            int close = source.indexOf("-->", at + 4);
            return Optional.of(new HtmlTag("!", Map.of(), close < 0 ? source.length() : close + 3));
        }
        int limit = Math.min(source.length(), at + MOST_CHARS);
        Matcher name = NAME.matcher(source).region(at, limit);
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        int end = source.indexOf('>', name.end());
        if (end < 0 || end >= limit) {
            return Optional.empty();
        }
        char next = source.charAt(name.end());
        if (next != '>' && next != '/' && next > ' ') {
            return Optional.empty();
        }
        Map<String, String> attributes = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(source).region(name.end(), end);
        while (attribute.find()) {
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            attributes.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), value);
        }
        return Optional.of(
                new HtmlTag(source.substring(at + 1, name.end()).toLowerCase(Locale.ROOT), attributes, end + 1));
    }

    /** The value of an attribute, empty where it is missing. */
    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }
}
