package paperboy.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperboy.catalog.Entry;

/** The anchors that a list sets with {@code <span id="x">} or {@code <a name="x">}, above an entry or inside it. */
final class Anchors {
    private static final Pattern TAG = Pattern.compile(
            "<(?:span|a|div|p)\\s[^<>]*?(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)[^<>]*>", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> inside = new HashMap<>();
    private final Map<String, Integer> above = new HashMap<>();

    private Anchors() {}

    static Anchors in(SourceText text) {
        Anchors anchors = new Anchors();
        for (int line = 1; line <= text.count(); line++) {
            String source = text.line(line);
            if (source.indexOf('<') < 0) {
                continue;
            }
            Map<String, Integer> kind = Texts.isFrame(source) ? anchors.above : anchors.inside;
            Matcher matcher = TAG.matcher(source);
            while (matcher.find()) {
                kind.putIfAbsent(matcher.group(1), line);
            }
        }
        return anchors;
    }

    /** The entry that holds the anchor, or stands below it. */
    Optional<Entry> entryAt(String id, List<Entry> entries) {
        Integer line = above.get(id);
        if (line != null) {
            return entries.stream().filter(entry -> entry.line() > line).findFirst();
        }
        Integer within = inside.get(id);
        return within == null
                ? Optional.empty()
                : entries.stream().filter(entry -> entry.line() <= within).reduce((earlier, later) -> later);
    }
}
