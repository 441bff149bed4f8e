package paperboy.parse.lint;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paperboy.parse.ListParser;

/** Looks through lists for what a curator may want to mend. Thread-safe, pure. */
public final class ListLint {
    private static final List<LintRule> RULES = List.of(
            new DeadMirror(),
            new RepeatedEntry(),
            new UnreadableLine(),
            new MisspeltLabel(),
            new DifferentIds(),
            new MissingDate(),
            new EmptyTopic());

    private final ListParser parser = new ListParser();

    /** Every rule by its id, with what it looks for. */
    public static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        RULES.forEach(rule -> rules.put(rule.id(), rule.about()));
        return rules;
    }

    /**
     * What there is to mend in a list, by line.
     *
     * @param source a name for it, such as its file name
     */
    public List<Finding> findings(String text, String source) {
        LintedList list = new LintedList(ListLines.of(text).lines(), parser.parse(text, source));
        return RULES.stream()
                .flatMap(rule -> rule.findings(list).stream())
                .sorted(Comparator.comparingInt(Finding::line))
                .toList();
    }

    /** The text with every safe edit of these findings made, and no other character changed. */
    public String mended(String text, List<Finding> findings) {
        return ListLines.of(text)
                .edited(findings.stream()
                        .flatMap(finding -> finding.edits().stream())
                        .toList());
    }
}
