package paperboy.config;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.event.Level;
import paperboy.text.Language;

/**
 * The table of all keys: name, default, kind. A new key is one line here, its place in {@link Settings} (where
 * {@link SettingsReader} puts it) and its paragraph in {@code config/paperboy.example.yaml}, which a test asks for.
 */
final class Keys {
    private final List<Key<?>> all = new ArrayList<>();

    final Key<Path> database = add(new Key<>("database", "data/paperboy.db", Kinds.FILE));
    final Key<List<ListSetting>> lists = add(new Key<>("lists", "[data/lists/dl-foundation.md]", Lists.KIND));
    /** Curators edit by the week, and raw file hosts limit the impatient; so never more often than every 6 h. */
    final Key<Duration> fetchEvery =
            add(new Key<>("sources.fetch_every", "6h", Kinds.duration(Duration.ofHours(6), Duration.ofDays(30))));

    final Key<List<String>> metadataSources = add(new Key<>(
            "metadata.sources",
            "arxiv, semantic-scholar, hugging-face, github, crossref, openalex",
            Kinds.someOf(Services.NAMES)));
    final Key<Optional<String>> metadataContact = add(new Key<>("metadata.contact", "", Kinds.CONTACT));
    final Map<String, Key<Optional<String>>> metadataUrls = urls();

    final Key<Optional<String>> modelUrl = add(new Key<>("llm.url", "", Kinds.OPTIONAL_ADDRESS));
    final Key<Optional<String>> modelName = add(new Key<>("llm.model", "", Kinds.OPTIONAL_WORD));
    final Key<Integer> modelBudget = add(new Key<>("llm.daily_budget", "200", Kinds.number(0, 100_000)));

    final Key<LocalTime> postAt = add(new Key<>("digest.post_at", "09:00", Kinds.TIME_OF_DAY));
    /**
     * UTC, not the machine's zone: containers have none, and the same file must mean the same on every machine. A
     * channel sets its own.
     */
    final Key<ZoneId> timezone = add(new Key<>("digest.timezone", "UTC", Kinds.TIMEZONE));

    final Key<Set<DayOfWeek>> days = add(new Key<>("digest.days", "daily", Kinds.DAYS));
    final Key<Integer> maxPapers = add(new Key<>("digest.max_papers", "5", Kinds.number(1, 25)));
    final Key<Language> language = add(new Key<>(
            "digest.language", "en", Kinds.choice(Map.of("en", Language.ENGLISH, "zh-CN", Language.CHINESE))));
    final Key<EmptyDay> emptyDay = add(
            new Key<>("digest.empty", "note", Kinds.choice(Map.of("silent", EmptyDay.SILENT, "note", EmptyDay.NOTE))));
    final Key<Duration> catchUpWithin =
            add(new Key<>("digest.catch_up_within", "12h", Kinds.duration(Duration.ZERO, Duration.ofHours(24))));

    final Key<Optional<Path>> tokenFile =
            add(new Key<>("discord.token_file", "", Kinds.OPTIONAL_FILE, Token.FILE_VARIABLE));
    final Key<Duration> loginTimeout = add(
            new Key<>("discord.login_timeout", "60s", Kinds.duration(Duration.ofSeconds(5), Duration.ofMinutes(10))));
    final Key<Duration> shutdownTimeout = add(
            new Key<>("discord.shutdown_timeout", "10s", Kinds.duration(Duration.ofSeconds(1), Duration.ofMinutes(5))));

    final Key<Integer> pagePort = add(new Key<>("sandbox.page_port", "8765", Kinds.PORT));
    final Key<Integer> doorPort = add(new Key<>("sandbox.door_port", "0", Kinds.PORT));

    final Key<Level> logLevel = add(new Key<>(
            "log.level",
            "info",
            Kinds.choice(Map.of("error", Level.ERROR, "warn", Level.WARN, "info", Level.INFO, "debug", Level.DEBUG))));

    /** In the order of this file. */
    List<Key<?>> all() {
        return List.copyOf(all);
    }

    /** One for each service: where it is, for a mirror or a test; empty for the service's own address. */
    private Map<String, Key<Optional<String>>> urls() {
        Map<String, Key<Optional<String>>> keys = new LinkedHashMap<>();
        for (String service : Services.NAMES) {
            String name = "metadata." + service.replace('-', '_') + "_url";
            keys.put(service, add(new Key<>(name, "", Kinds.OPTIONAL_ADDRESS)));
        }
        return keys;
    }

    private <T> Key<T> add(Key<T> key) {
        all.add(key);
        return key;
    }
}
