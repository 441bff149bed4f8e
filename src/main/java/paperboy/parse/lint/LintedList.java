package paperboy.parse.lint;

import java.util.List;
import paperboy.catalog.Entry;
import paperboy.parse.ParsedList;

/**
 * A list while it is looked at.
 *
 * @param lines as they stand in the file, without their ends
 */
record LintedList(List<String> lines, ParsedList parsed) {
    LintedList {
        lines = List.copyOf(lines);
    }

    List<Entry> entries() {
        return parsed.list().entries();
    }
}
