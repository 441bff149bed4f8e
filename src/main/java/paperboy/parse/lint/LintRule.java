package paperboy.parse.lint;

import java.util.List;

/** Looks for one kind of thing that a curator may want to mend. */
interface LintRule {
    /** Its name in reports, such as {@code dead-mirror}; never changes. */
    String id();

    /** What it looks for, in a sentence for the curator. */
    String about();

    List<Finding> findings(LintedList list);
}
