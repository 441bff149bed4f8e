package paperboy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;
import paperboy.text.Language;

class SettingsTest {
    /** Made up; only its shape is Discord's. */
    private static final String TOKEN =
            "QUJDREVGR0hJSktMTU5PUFFS" + ".GabcdE." + "abcdefghijklmnopqrstuvwxyz0123456789AB";

    @TempDir
    private Path folder;

    @Test
    void withoutFileOrVariablesDefaultsHold() {
        Settings settings = Settings.load(folder.resolve("missing.yaml"), Map.of());

        Settings expected = new Settings(
                Path.of("data/paperboy.db"),
                List.of(onDisk("dl-foundation", "data/lists/dl-foundation.md")),
                Duration.ofHours(6),
                new Settings.Metadata(Services.NAMES, Optional.empty(), Map.of(), Map.of()),
                new Settings.Model(Optional.empty(), Optional.empty(), Optional.empty(), 200),
                new Settings.Digest(
                        LocalTime.of(9, 0),
                        ZoneId.of("UTC"),
                        EnumSet.allOf(DayOfWeek.class),
                        5,
                        Language.ENGLISH,
                        EmptyDay.NOTE,
                        Duration.ofHours(12)),
                new Settings.Discord(Optional.empty(), Duration.ofSeconds(60), Duration.ofSeconds(10)),
                new Settings.Sandbox(8765, 0),
                Level.INFO,
                settings.effective());
        assertThat(settings).isEqualTo(expected);
    }

    @Test
    void servicesAndTheirKeysAreRead() {
        Settings settings =
                load("""
                metadata:
                  sources: arxiv, github
                  contact: me@example.org
                  arxiv_url: http://127.0.0.1:9/
                llm: {url: http://localhost:11434/v1, model: tiny}
                """, Map.of("GITHUB_TOKEN", "gh", "LLM_API_KEY", "k", "PAPERBOY_LLM_DAILY_BUDGET", "7"));

        assertThat(settings.metadata())
                .isEqualTo(new Settings.Metadata(
                        List.of("arxiv", "github"),
                        Optional.of("me@example.org"),
                        Map.of("arxiv", "http://127.0.0.1:9/"),
                        Map.of("github", new Secret("gh"))));
        assertThat(settings.model())
                .isEqualTo(new Settings.Model(
                        Optional.of("http://localhost:11434/v1"),
                        Optional.of("tiny"),
                        Optional.of(new Secret("k")),
                        7));
        assertThat(settings.effective())
                .filteredOn(setting -> setting.key().equals("GITHUB_TOKEN"))
                .extracting(EffectiveSetting::value)
                .containsExactly("***");
    }

    @Test
    void noServiceIsAskedWhereNoneIsWanted() {
        assertThat(load("metadata: {sources: none}\n").metadata().sources()).isEmpty();
    }

    @Test
    void aModelNeedsAddressAndName() {
        ConfigException thrown = failure("llm: {model: tiny}\n", Map.of("LLM_API_KEY", "a b"));

        assertThat(thrown.problems())
                .extracting(problem -> problem.key().orElse("") + " " + problem.rule())
                .containsExactly(
                        "llm.url must be set too, since llm.model is",
                        "LLM_API_KEY must be one word of letters, digits and signs");
    }

    @Test
    void emptyFileAndEmptySectionsChangeNothing() {
        Settings defaults = Settings.load(folder.resolve("missing.yaml"), Map.of());

        assertThat(load("")).isEqualTo(defaults);
        assertThat(load("# only a comment\n")).isEqualTo(defaults);
        assertThat(load("---\ndigest:\n  # post_at: \"10:00\"\nlog: {}\ndatabase:\n"))
                .isEqualTo(defaults);
    }

    @Test
    void everyKeyIsReadAndShown() {
        List<String> effective = load("").effective().stream()
                .map(EffectiveSetting::key)
                .filter(key -> !key.equals("DISCORD_TOKEN"))
                .toList();

        assertThat(effective).isEqualTo(new Keys().all().stream().map(Key::name).toList());
    }

    @Test
    void variableWinsOverFileAndFileOverDefault() {
        String yaml = "digest:\n  post_at: 07:15\n  language: zh-CN\n";

        Settings settings = load(yaml, Map.of("PAPERBOY_DIGEST_POST_AT", "21:30", "PAPERBOY_LOG_LEVEL", ""));

        assertThat(settings.digest().postAt()).isEqualTo(LocalTime.of(21, 30));
        assertThat(settings.digest().language()).isEqualTo(Language.CHINESE);
        assertThat(settings.logLevel()).isEqualTo(Level.INFO);
        assertThat(settings.effective())
                .contains(
                        new EffectiveSetting(
                                "digest.post_at", "21:30", new Origin.InEnvironment("PAPERBOY_DIGEST_POST_AT")),
                        new EffectiveSetting("digest.language", "zh-CN", inFile(3)),
                        new EffectiveSetting("log.level", "info", new Origin.Standard()));
    }

    @Test
    void listsAreFilesFoldersAndAddressesWithOptionalNames() {
        String yaml = """
                lists:
                  - notes/vision.md
                  - notes
                  - https://example.org/raw/speech.md
                  - name: 阅读
                    at: https://example.org/
                """;

        List<ListSetting> lists = load(yaml).lists();

        assertThat(lists)
                .containsExactly(
                        onDisk("vision", "notes/vision.md"),
                        onDisk("notes", "notes"),
                        onWeb("speech", "https://example.org/raw/speech.md"),
                        onWeb("阅读", "https://example.org/"));
    }

    @Test
    void listsFitIntoOneVariable() {
        assertThat(load("", Map.of("PAPERBOY_LISTS", "a.md")).lists()).containsExactly(onDisk("a", "a.md"));
        assertThat(load("", Map.of("PAPERBOY_LISTS", "[a.md, {name: second, at: b.md}]"))
                        .lists())
                .containsExactly(onDisk("a", "a.md"), onDisk("second", "b.md"));
    }

    @Test
    void allProblemsAreToldAtOnceWithKeyValueRuleAndPlace() {
        String yaml = """
                digest:
                  post_at: 25:00
                  timezone: Mars/Olympus
                  max_paper: 3
                lists:
                  - http://example.org/list.md
                  - {name: a/b, at: x.md}
                  - {at: y.md, nmae: why}
                  - y.md
                sources: 6h
                log: [info]
                """;

        List<String> problems = problems(yaml, Map.of("PAPERBOY_DIGEST_MAX_PAPERS", "26", "PAPERBOY_LOGLEVEL", "x"));

        String file = folder.resolve("paperboy.yaml") + " line ";
        assertThat(problems)
                .containsExactly(
                        file + "2: digest.post_at = 25:00   must be a time of day, HH:MM such as 08:30",
                        file + "3: digest.timezone = Mars/Olympus   must be an IANA time zone such as UTC,"
                                + " Europe/Berlin or Asia/Shanghai",
                        file + "4: digest.max_paper   is not known; did you mean digest.max_papers?",
                        file + "6: lists = http://example.org/list.md   must be a file, a folder or an https address"
                                + " without user, port or fragment",
                        file + "7: lists = a/b   must be a name of 1 to 100 characters without / or line breaks",
                        file + "8: lists = nmae   is not known here; a list has a name and at",
                        file + "9: lists = y.md   must not have the name of another list, y; write {name: …, at: …}",
                        file + "10: sources   is a section, not a value",
                        file + "11: log   is a section, not a value",
                        "environment PAPERBOY_LOGLEVEL: PAPERBOY_LOGLEVEL   is not known; did you mean"
                                + " PAPERBOY_LOG_LEVEL?",
                        "environment PAPERBOY_DIGEST_MAX_PAPERS: PAPERBOY_DIGEST_MAX_PAPERS = 26   must be a whole"
                                + " number from 1 to 25");
    }

    @Test
    void forAWrongZoneTheNearestAreNamed() {
        List<String> problems = problems("digest:\n  timezone: Europe/Berln\n", Map.of());

        assertThat(problems)
                .containsExactly(folder.resolve("paperboy.yaml")
                        + " line 2: digest.timezone = Europe/Berln   must be an IANA time zone such as UTC,"
                        + " Europe/Berlin or Asia/Shanghai; did you mean Europe/Berlin?");
    }

    @Test
    void daysAndZonesAreReadAsInCommands() {
        Settings settings = load("digest: {days: 'mon-fri', timezone: europe/berlin}\n", Map.of());

        assertThat(settings.digest().days()).isEqualTo(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(settings.digest().timezone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource({
        "digest.post_at, 9:00",
        "digest.post_at, 24:00",
        "digest.post_at, 0900",
        "digest.timezone, Asia/Beijing",
        "digest.timezone, +08:00",
        "digest.days, someday",
        "digest.days, '[mon, [tue]]'",
        "digest.days, '[]'",
        "digest.max_papers, 0",
        "digest.max_papers, five",
        "digest.max_papers, 99999999999",
        "digest.language, de",
        "digest.empty, SILENT",
        "metadata.sources, 'arxiv, pubmed'",
        "metadata.sources, 'arxiv, arxiv'",
        "metadata.contact, me",
        "metadata.arxiv_url, ftp://example.org",
        "metadata.arxiv_url, https://user@example.org/",
        "llm.url, localhost:11434",
        "llm.model, a b",
        "llm.daily_budget, -1",
        "digest.catch_up_within, 25h",
        "digest.catch_up_within, -1h",
        "digest.catch_up_within, 12",
        "sources.fetch_every, 359m",
        "sources.fetch_every, 31d",
        "discord.login_timeout, 4s",
        "discord.shutdown_timeout, 0s",
        "sandbox.page_port, 65536",
        "sandbox.door_port, -1",
        "log.level, verbose",
        "digest.empty, '{a: b}'",
        "lists, '[]'",
        "lists, '[[a.md]]'",
        "lists, '[{name: a}]'",
        "lists, https://user:word@example.org/a.md",
        "lists, https://example.org:444/a.md",
        "lists, ftp://example.org/a.md",
        "lists, '[{at: a.md, at: b.md}]'",
        "lists, https://example.org/a.md#part",
        "lists, https://example.org/%0A",
        "lists, '[{name: [x], at: b.md}]'",
        "lists, '[same.md, other/same.md]'",
    })
    void brokenValueNamesItsKey(String key, String value) {
        String section = key.contains(".") ? key.replace(".", ":\n  ") : key;

        ConfigException thrown = failure(section + ": " + value + "\n", Map.of());

        assertThat(thrown.problems()).extracting(ConfigProblem::key).containsExactly(Optional.of(key));
    }

    @ParameterizedTest
    @CsvSource({
        "post_at, digest.post_at",
        "digest.postat, digest.post_at",
        "sandbox.pageport, sandbox.page_port",
        "databse, database",
        "sources.refresh_every, sources.fetch_every",
    })
    void unknownKeyIsAnsweredWithTheNearestKnown(String written, String meant) {
        String section = written.contains(".") ? written.replace(".", ":\n  ") : written;

        List<String> problems = problems(section + ": x\n", Map.of());

        assertThat(problems).singleElement().asString().endsWith("did you mean " + meant + "?");
    }

    @Test
    void farFetchedKeyIsNotGuessed() {
        assertThat(problems("zzzzzzzzzzzz: 1\n", Map.of()))
                .singleElement()
                .asString()
                .endsWith("zzzzzzzzzzzz   is not known; config/paperboy.example.yaml names every key");
    }

    @Test
    void repeatedKeyIsAProblemWithBothLines() {
        List<String> problems = problems("digest:\n  days: mon\n  days: tue\n", Map.of());

        Path file = folder.resolve("paperboy.yaml");
        assertThat(problems)
                .containsExactly(file + " line 3: digest.days   is there twice, first on " + file + " line 2");
    }

    @Test
    void brokenYamlIsToldByLineBesidesTheProblemsOfTheEnvironment() {
        ConfigException thrown = failure("log:\n  level: info\n bad: [\n", Map.of("PAPERBOY_DIGEST_EMPTY", "loud"));

        assertThat(thrown.problems())
                .extracting(ConfigProblem::origin)
                .containsExactly(inFile(3), new Origin.InEnvironment("PAPERBOY_DIGEST_EMPTY"));
        assertThat(thrown.getMessage()).contains("is not YAML: ");
    }

    @Test
    void fileThatIsNoTextOrAFolderIsAProblem() throws IOException {
        Path file = folder.resolve("latin1.yaml");
        Files.write(file, "log: é".getBytes(StandardCharsets.ISO_8859_1));

        ConfigException binary = catchThrowableOfType(ConfigException.class, () -> Settings.load(file, Map.of()));
        ConfigException directory = catchThrowableOfType(ConfigException.class, () -> Settings.load(folder, Map.of()));

        assertThat(binary).hasMessage(file + ": is not UTF-8 text");
        assertThat(directory).hasMessage(folder + ": cannot be read: it is a folder");
    }

    @Test
    void brokenValueInTheFileIsToldEvenWhereAVariableHidesIt() {
        assertThat(problems("log:\n  level: loud\n", Map.of("PAPERBOY_LOG_LEVEL", "warn")))
                .hasSize(1);
    }

    @Test
    void daysMayBeWordsOrASequence() {
        EnumSet<DayOfWeek> expected = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

        assertThat(load("digest: {days: 'mon, Friday'}").digest().days()).isEqualTo(expected);
        assertThat(load("digest: {days: [mon, fri]}").digest().days()).isEqualTo(expected);
        assertThat(load("digest: {days: weekdays}").digest().days())
                .isEqualTo(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    @Test
    void variablesThatKubernetesSetsForAServiceOfOurNameAreNotOurs() {
        Map<String, String> links = Map.of(
                "PAPERBOY_SERVICE_HOST", "10.0.0.1",
                "PAPERBOY_SERVICE_PORT_HTTP", "80",
                "PAPERBOY_PORT", "tcp://10.0.0.1:80",
                "PAPERBOY_PORT_80_TCP_ADDR", "10.0.0.1");

        assertThat(load("", links)).isEqualTo(load(""));
    }

    @Test
    void tokenUnderAnyKeyOfTheFileIsRefusedAndNeverShown() {
        for (String yaml : List.of(
                "discord:\n  token: " + TOKEN,
                "token: " + TOKEN,
                "discord_token: x" + TOKEN,
                TOKEN + ": 1",
                "discord:\n  token_file: " + TOKEN,
                "log:\n  level: " + TOKEN,
                TOKEN,
                "a: b: " + TOKEN)) {
            ConfigException thrown = failure(yaml + "\n", Map.of("PAPERBOY_DISCORD_TOKEN", TOKEN));

            assertThat(thrown.getMessage() + thrown.problems())
                    .doesNotContain(TOKEN)
                    .contains("DISCORD_TOKEN");
        }
        assertThat(problems("discord:\n  token: x\n", Map.of()))
                .containsExactly(folder.resolve("paperboy.yaml")
                        + " line 2: discord.token   does not belong here: put the token into the variable"
                        + " DISCORD_TOKEN, or into a file of its own named by discord.token_file");
    }

    @Test
    void keysInsideAddressesAreNotShown() {
        Settings settings = load("lists: https://example.org/a.md?token=abc\n");

        assertThat(settings.lists()).containsExactly(onWeb("a", "https://example.org/a.md?token=abc"));
        assertThat(settings.effective().get(1).value()).isEqualTo("https://example.org/a.md?***");
    }

    private Settings load(String yaml) {
        return load(yaml, Map.of());
    }

    private Settings load(String yaml, Map<String, String> environment) {
        try {
            return Settings.load(Files.writeString(folder.resolve("paperboy.yaml"), yaml), environment);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ConfigException failure(String yaml, Map<String, String> environment) {
        return catchThrowableOfType(ConfigException.class, () -> load(yaml, environment));
    }

    private List<String> problems(String yaml, Map<String, String> environment) {
        return failure(yaml, environment).problems().stream()
                .map(ConfigProblem::text)
                .toList();
    }

    private Origin inFile(int line) {
        return new Origin.InFile(folder.resolve("paperboy.yaml"), java.util.OptionalInt.of(line));
    }

    private static ListSetting onDisk(String name, String path) {
        return new ListSetting(name, new ListSetting.OnDisk(Path.of(path)));
    }

    private static ListSetting onWeb(String name, String address) {
        return new ListSetting(name, new ListSetting.OnWeb(URI.create(address)));
    }
}
