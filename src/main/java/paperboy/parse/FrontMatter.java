package paperboy.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The YAML between two {@code ---} lines at the top of a file.
 *
 * @param values the plain values of its top level, by key
 * @param lastLine the line of its closing {@code ---}; 0 where there is none
 * @param strict whether it was valid YAML; if not, the values were read line by line
 */
record FrontMatter(Map<String, String> values, int lastLine, boolean strict) {
    private static final FrontMatter NONE = new FrontMatter(Map.of(), 0, true);
    private static final int MOST_LINES = 200;
    private static final LoadSettings YAML =
            LoadSettings.builder().setCodePointLimit(64_000).build();
    private static final Pattern FENCE = Pattern.compile("---\\s*");
    private static final Pattern END = Pattern.compile("(---|\\.\\.\\.)\\s*");
    private static final Pattern PAIR = Pattern.compile("([A-Za-z][\\w-]*)\\s*:(?:\\s+(.*))?");

    FrontMatter {
        values = Map.copyOf(values);
    }

    /** Reads it; an unclosed one is none, so that it swallows nothing. */
    static FrontMatter of(SourceText text) {
        if (text.count() == 0 || !FENCE.matcher(text.line(1)).matches()) {
            return NONE;
        }
        int most = Math.min(text.count(), MOST_LINES);
        for (int number = 2; number <= most; number++) {
            String line = text.line(number);
            if (END.matcher(line).matches()) {
                return read(text, number);
            }
            if (line.startsWith("#") && number == 2) {
                return NONE;
            }
        }
        return NONE;
    }

    /** The value of a key, if it is there and not blank. */
    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static FrontMatter read(SourceText text, int lastLine) {
        List<String> yaml = text.lines().subList(1, lastLine - 1);
        try {
            Object loaded = new Load(YAML).loadFromString(String.join("\n", yaml));
            if (loaded instanceof Map<?, ?> map) {
                Map<String, String> values = new HashMap<>();
                map.forEach((key, value) -> {
                    if (key instanceof String name && value != null && !(value instanceof Iterable)) {
                        values.put(name, value.toString());
                    }
                });
                return new FrontMatter(values, lastLine, true);
            }
        } catch (YamlEngineException | StackOverflowError notYaml) {
            // Read line by line below: titles with a colon are common and no reason to lose the list's key.
        }
        Map<String, String> values = new HashMap<>();
        for (String line : yaml) {
            Matcher pair = PAIR.matcher(line.stripTrailing());
            if (pair.matches() && pair.group(2) != null) {
                values.put(pair.group(1), unquoted(pair.group(2).strip()));
            }
        }
        return values.isEmpty() && !yaml.isEmpty() ? NONE : new FrontMatter(values, lastLine, yaml.isEmpty());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
