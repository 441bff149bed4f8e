package paperboy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words in both languages: complete, within Discord's limits, and none left over. */
class MessagesTest {
    private static final Map<String, String> ENGLISH = read("messages_en.properties");
    private static final Map<String, String> CHINESE = read("messages_zh_CN.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z_-]*(?:\\.[A-Za-z_-]+)*\\.?)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    /** Keys that follow from the commands' specs, and are not named in the code. */
    private static final Pattern DESCRIBING = Pattern.compile("(command|option|choice)\\..*");
    /** Discord's limit for descriptions of commands and options and for names of choices. */
    private static final int MOST_CHARS = 100;

    @TempDir
    private Path folder;

    @Test
    void bothLanguagesHoldTheSameKeys() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void everyCommandOptionAndChoiceIsDescribedWithinDiscordsLimits() {
        List<String> wrong = new ArrayList<>();

        for (String key : described()) {
            for (Map<String, String> language : List.of(ENGLISH, CHINESE)) {
                int length = language.getOrDefault(key, "").length();
                if (length < 1 || length > MOST_CHARS) {
                    wrong.add(key + " has " + length + " characters");
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noMessageIsLeftOver() throws IOException {
        Set<String> literals = literals();
        Set<String> described = described();

        Set<String> unused = new TreeSet<>();
        for (String key : ENGLISH.keySet()) {
            boolean used = DESCRIBING.matcher(key).matches()
                    ? described.contains(key)
                    : literals.contains(key)
                            || literals.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix));
            if (!used) {
                unused.add(key);
            }
        }

        assertThat(unused).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> twice = new ArrayList<>();

        for (String file : List.of("messages_en.properties", "messages_zh_CN.properties")) {
            Set<String> seen = new TreeSet<>();
            for (String line : Files.readAllLines(Path.of("src/main/resources", file))) {
                String key = line.split("=", 2)[0].strip();
                if (line.contains("=") && !line.startsWith("#") && !seen.add(key)) {
                    twice.add(file + ": " + key);
                }
            }
        }

        assertThat(twice).isEmpty();
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        List<String> different = ENGLISH.keySet().stream()
                .filter(key ->
                        !arguments(ENGLISH.getOrDefault(key, "")).equals(arguments(CHINESE.getOrDefault(key, ""))))
                .toList();

        assertThat(different).isEmpty();
    }

    @Test
    void apostrophesAreDoubledBecauseOneWouldQuoteThePattern() {
        Stream<String> patterns = Stream.concat(ENGLISH.values().stream(), CHINESE.values().stream());

        assertThat(patterns.filter(pattern -> pattern.replace("''", "").contains("'")))
                .isEmpty();
    }

    private Set<String> described() {
        Set<String> keys = new TreeSet<>();
        try (Desk desk = new Desk(folder)) {
            for (CommandSpec spec : desk.commands.specs()) {
                String name = spec.name();
                keys.add("command." + name);
                spec.options().forEach(option -> describe(name, option, keys));
                for (CommandSpec.Subcommand subcommand : spec.subcommands()) {
                    keys.add("command." + name + "." + subcommand.name());
                    subcommand.options().forEach(option -> describe(name, option, keys));
                }
            }
        }
        return keys;
    }

    private static void describe(String command, OptionSpec option, Set<String> keys) {
        String own = "option." + command + "." + option.name();
        keys.add(ENGLISH.containsKey(own) ? own : "option." + option.name());
        option.choices().forEach(choice -> keys.add("choice." + option.name() + "." + choice));
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    literals.add(literal.group(1));
                }
            }
        }
        return literals;
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(pattern);
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return arguments;
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new HashMap<>();
        properties.forEach((key, message) -> messages.put(String.valueOf(key), String.valueOf(message)));
        return messages;
    }
}
