package paperboy.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the configuration once: asks for key after key, notes what holds and what is wrong, and judges at the end. */
final class SettingsReader {
    private final Keys keys = new Keys();
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final List<EffectiveSetting> effective = new ArrayList<>();
    private final Map<String, String> environment;
    private final Map<String, Given> fromFile;
    private final Map<String, Given> fromEnvironment;

    SettingsReader(Path file, Map<String, String> environment) {
        this.environment = environment;
        this.fromFile = new YamlFile(file, keys.all(), problems).read();
        this.fromEnvironment = new Variables(environment, keys.all(), problems).read();
    }

    Settings read() {
        Settings settings = new Settings(
                get(keys.database),
                get(keys.lists),
                get(keys.fetchEvery),
                metadata(),
                model(),
                digest(),
                discord(),
                new Settings.Sandbox(get(keys.pagePort), get(keys.doorPort)),
                get(keys.logLevel),
                effective);
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(SettingsReader::place));
            throw new ConfigException(problems);
        }
        return settings;
    }

    private Settings.Metadata metadata() {
        List<String> sources = get(keys.metadataSources);
        Optional<String> contact = get(keys.metadataContact);
        Map<String, String> urls = new HashMap<>();
        keys.metadataUrls.forEach((service, key) -> get(key).ifPresent(url -> urls.put(service, url)));
        return new Settings.Metadata(sources, contact, urls, Services.keys(environment, effective, problems));
    }

    private Settings.Model model() {
        Optional<String> url = get(keys.modelUrl);
        Optional<String> name = get(keys.modelName);
        int budget = get(keys.modelBudget);
        if (url.isPresent() != name.isPresent()) {
            String missing = (url.isPresent() ? keys.modelName : keys.modelUrl).name();
            String given = (url.isPresent() ? keys.modelUrl : keys.modelName).name();
            problems.add(new ConfigProblem(
                    Optional.of(missing),
                    Optional.empty(),
                    "must be set too, since " + given + " is",
                    new Origin.Standard()));
        }
        return new Settings.Model(
                url, name, Services.key(Services.MODEL_VARIABLE, environment, effective, problems), budget);
    }

    private Settings.Digest digest() {
        return new Settings.Digest(
                get(keys.postAt),
                get(keys.timezone),
                get(keys.days),
                get(keys.maxPapers),
                get(keys.language),
                get(keys.emptyDay),
                get(keys.catchUpWithin));
    }

    private Settings.Discord discord() {
        Token token = Token.find(environment, get(keys.tokenFile), problems);
        effective.add(new EffectiveSetting(
                Token.VARIABLE, token.secret().map(Secret::toString).orElse(""), token.origin()));
        return new Settings.Discord(token.secret(), get(keys.loginTimeout), get(keys.shutdownTimeout));
    }

    /** The value that holds; where what is given breaks the rule, the default, so that the other keys are read too. */
    private <T> T get(Key<T> key) {
        Given standard = Variables.given(key.standard(), new Origin.Standard());
        Optional<Given> inFile = Optional.ofNullable(fromFile.get(key.name())).filter(given -> !given.isBlank());
        Optional<Given> inEnvironment =
                Optional.ofNullable(fromEnvironment.get(key.name())).filter(given -> !given.isBlank());
        // Both are read, so that a broken value in the file is told even while a variable hides it.
        Optional<T> filed = inFile.flatMap(given -> key.read(given, new Complaints(key.name(), problems)));
        Optional<T> set = inEnvironment.flatMap(given -> key.read(given, new Complaints(key.variable(), problems)));
        Given holds = inEnvironment.or(() -> inFile).orElse(standard);
        effective.add(new EffectiveSetting(key.name(), holds.shown(), holds.origin()));
        return set.or(() -> filed)
                .or(() -> key.read(standard, new Complaints(key.name(), problems)))
                .orElseThrow(() -> new IllegalStateException("the default of " + key.name() + " breaks its rule"));
    }

    /** Problems of the file by line, then the rest as found. */
    private static int place(ConfigProblem problem) {
        return problem.origin() instanceof Origin.InFile in ? in.line().orElse(0) : Integer.MAX_VALUE;
    }
}
