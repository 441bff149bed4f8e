package paperboy.parse;

import java.util.ArrayList;
import java.util.List;

/** Blanks the lines that are no Markdown, so that all others keep their numbers. */
final class Masks {
    private Masks() {}

    /** The text without its front matter and without comments. */
    static SourceText without(SourceText text, int frontMatterTo) {
        List<String> lines = new ArrayList<>(text.lines());
        for (int at = 0; at < Math.min(frontMatterTo, lines.size()); at++) {
            lines.set(at, "");
        }
        boolean comment = false;
        for (int at = frontMatterTo; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!comment && line.indexOf("<!--") < 0) {
                continue;
            }
            StringBuilder kept = new StringBuilder();
            int from = 0;
            while (from < line.length()) {
                int edge = line.indexOf(comment ? "-->" : "<!--", from);
                if (edge < 0) {
                    kept.append(comment ? "" : line.substring(from));
                    break;
                }
                kept.append(comment ? "" : line.substring(from, edge));
                from = edge + (comment ? 3 : 4);
                comment = !comment;
            }
            lines.set(at, kept.toString());
        }
        // A comment that never ends would hide the rest of the list.
        return comment ? withoutFrontMatterOnly(text, frontMatterTo) : new SourceText(lines);
    }

    private static SourceText withoutFrontMatterOnly(SourceText text, int frontMatterTo) {
        List<String> lines = new ArrayList<>(text.lines());
        for (int at = 0; at < Math.min(frontMatterTo, lines.size()); at++) {
            lines.set(at, "");
        }
        return new SourceText(lines);
    }
}
