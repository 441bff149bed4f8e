package paperboy.parse.lint;

import java.util.List;

/** Papers listed more than once, but for placements that link to the first by its anchor. */
final class RepeatedEntry implements LintRule {
    @Override
    public String id() {
        return "repeated-entry";
    }

    @Override
    public String about() {
        return "A paper is listed a second time.";
    }

    @Override
    public List<Finding> findings(LintedList list) {
        return list.entries().stream()
                .filter(entry -> entry.duplicateOf().isPresent())
                .filter(entry ->
                        entry.listedUrl().filter(url -> url.startsWith("#")).isEmpty())
                .map(entry -> Finding.warning(
                        this,
                        entry.line(),
                        "listed before, on line " + entry.duplicateOf().getAsInt() + ": " + entry.title()))
                .toList();
    }
}
