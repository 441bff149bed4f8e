package paperboy.parse.lint;

import java.util.List;

/**
 * Something that a curator may want to mend.
 *
 * @param rule the id of the rule that found it
 * @param line in the file, from 1
 * @param what in words for the curator
 * @param edits that mend it and change no meaning; empty where a person must decide
 */
public record Finding(String rule, Level level, int line, String what, List<Edit> edits) {

    /** How much it matters. */
    public enum Level {
        WARNING,
        NOTE
    }

    /**
     * Characters of a line to be replaced.
     *
     * @param from the first of them, in UTF-16 units from 0
     * @param to behind the last
     */
    public record Edit(int line, int from, int to, String with) {}

    public Finding {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line);
        }
        edits = List.copyOf(edits);
    }

    static Finding warning(LintRule rule, int line, String what, Edit... edits) {
        return new Finding(rule.id(), Level.WARNING, line, what, List.of(edits));
    }

    static Finding note(LintRule rule, int line, String what) {
        return new Finding(rule.id(), Level.NOTE, line, what, List.of());
    }
}
