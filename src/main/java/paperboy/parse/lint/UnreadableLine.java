package paperboy.parse.lint;

import java.util.List;

/** Lines that could not be read as they are written. */
final class UnreadableLine implements LintRule {
    @Override
    public String id() {
        return "unreadable-line";
    }

    @Override
    public String about() {
        return "A line cannot be read as it is written.";
    }

    @Override
    public List<Finding> findings(LintedList list) {
        return list.parsed().warnings().stream()
                .filter(warning -> !warning.what().startsWith("listed before"))
                .map(warning -> Finding.warning(this, warning.line(), warning.what()))
                .toList();
    }
}
