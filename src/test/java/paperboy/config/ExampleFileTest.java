package paperboy.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example file is the table of keys, told to people. */
class ExampleFileTest {
    private static final Path EXAMPLE = Path.of("config", "paperboy.example.yaml");

    @Test
    void setsEveryKeyToItsDefaultAndNothingElse() {
        List<ConfigProblem> problems = new ArrayList<>();
        List<Key<?>> keys = new Keys().all();
        Map<String, String> defaults = new LinkedHashMap<>();
        keys.forEach(key -> defaults.put(key.name(), key.standard()));

        Map<String, String> written = new LinkedHashMap<>();
        new YamlFile(EXAMPLE, keys, problems).read().forEach((key, given) -> written.put(key, given.shown()));

        assertThat(problems).isEmpty();
        assertThat(written).containsExactlyInAnyOrderEntriesOf(defaults);
    }

    @Test
    void meansTheSameAsNoFile() {
        Settings none = Settings.load(Path.of("config", "no-such-file.yaml"), Map.of());

        Settings example = Settings.load(EXAMPLE, Map.of());

        assertThat(example)
                .usingRecursiveComparison()
                .ignoringFields("effective")
                .isEqualTo(none);
    }

    @Test
    void namesRuleAndVariableAboveEachKeyInTheOrderOfTheTable() throws IOException {
        List<String> expected = new Keys()
                .all().stream()
                        .map(key -> lastPart(key.name()) + ": " + key.rule() + " / " + key.variable())
                        .toList();

        List<String> documented = new ArrayList<>();
        String rule = "";
        String variable = "";
        for (String line : Files.readAllLines(EXAMPLE)) {
            String text = line.strip();
            if (text.startsWith("# Rule: ")) {
                rule = text.substring("# Rule: ".length());
            } else if (text.startsWith("# Variable: ")) {
                variable = text.substring("# Variable: ".length());
            } else if (!variable.isEmpty()) {
                documented.add(text.substring(0, text.indexOf(':')) + ": " + rule + " / " + variable);
                rule = "";
                variable = "";
            }
        }

        assertThat(documented).isEqualTo(expected);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
