package paperboy.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the file: which known key has what value. Everything else in it is a problem. */
final class YamlFile {
    private final Path file;
    private final Set<String> known = new HashSet<>();
    private final Set<String> sections = new HashSet<>();
    private final List<ConfigProblem> problems;
    private final Map<String, Given> values = new HashMap<>();

    YamlFile(Path file, List<Key<?>> keys, List<ConfigProblem> problems) {
        this.file = file;
        this.problems = problems;
        for (Key<?> key : keys) {
            known.add(key.name());
            int dot = key.name().lastIndexOf('.');
            for (int end = dot; end > 0; end = key.name().lastIndexOf('.', end - 1)) {
                sections.add(key.name().substring(0, end));
            }
        }
    }

    /** The values by key; what is not set is missing. */
    Map<String, Given> read() {
        compose().ifPresent(node -> {
            Given root = new Given(node, new Origin.InFile(file, OptionalInt.empty()));
            if (!root.isBlank()) {
                section("", root);
            }
        });
        return values;
    }

    /** The one value written in YAML's flow style, as a variable or a default holds it. */
    static Optional<Node> flow(String text) {
        try {
            return new Compose(LoadSettings.builder().build()).composeString(text);
        } catch (YamlEngineException notYaml) {
            return Optional.empty();
        }
    }

    private Optional<Node> compose() {
        try {
            return new Compose(LoadSettings.builder().build()).composeString(Files.readString(file));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (CharacterCodingException notText) {
            problem("is not UTF-8 text", OptionalInt.empty());
        } catch (IOException e) {
            problem("cannot be read" + (Files.isDirectory(file) ? ": it is a folder" : ""), OptionalInt.empty());
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            // Only the parser's words: its whole message quotes the file, and the file may hold a secret.
            problem(
                    "is not YAML: " + Secret.hiddenIn(String.valueOf(e.getProblem())),
                    mark.isPresent() ? OptionalInt.of(mark.get().getLine() + 1) : OptionalInt.empty());
        } catch (YamlEngineException e) {
            problem("is not YAML: it holds characters that YAML does not allow", OptionalInt.empty());
        }
        return Optional.empty();
    }

    private void section(String path, Given given) {
        Optional<List<Given.Pair>> pairs = given.pairs();
        if (pairs.isEmpty()) {
            String what = path.isEmpty() ? "must be keys with values, such as log.level" : "is a section, not a value";
            complain(path, given, what);
            return;
        }
        Map<String, Given> seen = new HashMap<>();
        for (Given.Pair pair : pairs.get()) {
            String name = path.isEmpty() ? pair.name() : path + "." + pair.name();
            Given first = seen.putIfAbsent(name, pair.key());
            if (first != null) {
                complain(
                        name,
                        pair.key(),
                        "is there twice, first on " + first.origin().text());
            } else {
                entry(name, pair);
            }
        }
    }

    private void entry(String name, Given.Pair pair) {
        if (known.contains(name)) {
            values.put(name, pair.value());
        } else if (sections.contains(name)) {
            if (!pair.value().isBlank()) {
                section(name, pair.value());
            }
        } else {
            complain(name, pair.key(), Unknown.rule(name, known));
        }
    }

    private void complain(String name, Given at, String rule) {
        Optional<String> key = name.isEmpty() ? Optional.empty() : Optional.of(Secret.hiddenIn(name));
        problems.add(new ConfigProblem(key, Optional.empty(), rule, at.origin()));
    }

    private void problem(String rule, OptionalInt line) {
        problems.add(new ConfigProblem(Optional.empty(), Optional.empty(), rule, new Origin.InFile(file, line)));
    }
}
