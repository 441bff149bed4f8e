package paperboy.parse;

import java.util.List;
import java.util.regex.Pattern;

/** Bold lines that head what is below them: items or a table, but no lines that only carry links. */
final class BoldHeadings {
    private static final Pattern BOLD =
            Pattern.compile("\\s{0,3}(?:\\*\\*|__)([^*]{2,80})(?:\\*\\*|__)\\s*[:：]?\\s*(?:<[^<>]*>\\s*)*");

    private BoldHeadings() {}

    static boolean is(Page page, String line, List<Block> blocks, int next) {
        if (!BOLD.matcher(line).matches()) {
            return false;
        }
        Block below = blocks.get(next);
        return switch (below.kind()) {
            case ITEM ->
                blocks.subList(next, blocks.size()).stream()
                        .takeWhile(item -> item.inSameListAs(below))
                        .anyMatch(item -> !LabelLines.is(page, new ItemFormat.Items(page).ownLines(item)));
            case HTML -> true;
            case PARAGRAPH ->
                !LabelLines.is(page, page.lines(below.from(), below.to()))
                        && (page.text().line(below.from()).indexOf('|') >= 0
                                || YearHeadings.yearOf(line.replace("*", "")).isPresent());
            default -> false;
        };
    }
}
