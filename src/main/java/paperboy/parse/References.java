package paperboy.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of reference links: lines such as {@code [name]: https://...}. */
final class References {
    private static final Pattern DEFINITION =
            Pattern.compile("\\s{0,3}\\[([^\\]^][^\\]]{0,200})\\]:\\s*<?(\\S+?)>?(?:\\s+[\"'(].*)?\\s*");

    private References() {}

    /** The lines with definitions blanked: they are no text. */
    static SourceText blanked(SourceText text) {
        return new SourceText(text.lines().stream()
                .map(line -> line.indexOf("]:") > 0 && DEFINITION.matcher(line).matches() ? "" : line)
                .toList());
    }

    static Map<String, String> in(SourceText text) {
        Map<String, String> references = new HashMap<>();
        for (String line : text.lines()) {
            if (line.indexOf("]:") > 0) {
                Matcher matcher = DEFINITION.matcher(line);
                if (matcher.matches()) {
                    references.putIfAbsent(matcher.group(1).strip().toLowerCase(Locale.ROOT), matcher.group(2));
                }
            }
        }
        return references;
    }
}
