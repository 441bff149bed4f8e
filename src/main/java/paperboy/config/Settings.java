package paperboy.config;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.event.Level;
import paperboy.text.Language;

/**
 * Everything the operator set, checked. Read once at the start; immutable.
 *
 * @param database the SQLite file; its folder may not exist yet
 * @param lists at least one, names unique
 * @param fetchEvery how often lists on the web are asked for news
 * @param effective each key with its value and where it comes from, in the order of the table, the token behind its
 *     file
 */
public record Settings(
        Path database,
        List<ListSetting> lists,
        Duration fetchEvery,
        Metadata metadata,
        Model model,
        Digest digest,
        Discord discord,
        Sandbox sandbox,
        Level logLevel,
        List<EffectiveSetting> effective) {

    /**
     * The services that know more about papers.
     *
     * @param sources the names of those to ask
     * @param contact how they can reach the operator: an e-mail or web address
     * @param urls other addresses than the services' own, by name
     * @param keys what the operator has of them, by name
     */
    public record Metadata(
            List<String> sources, Optional<String> contact, Map<String, String> urls, Map<String, Secret> keys) {
        public Metadata {
            sources = List.copyOf(sources);
            urls = Map.copyOf(urls);
            keys = Map.copyOf(keys);
        }
    }

    /**
     * The language model that may summarize abstracts; none unless address and name are set.
     *
     * @param dailyBudget questions a UTC day
     */
    public record Model(Optional<String> url, Optional<String> name, Optional<Secret> key, int dailyBudget) {}

    /**
     * What a channel gets until somebody changes it there, and how late a digest may be.
     *
     * @param days at least one
     * @param maxPapers the most papers of one digest
     * @param catchUpWithin a digest missed by less is still posted; zero for never
     */
    public record Digest(
            LocalTime postAt,
            ZoneId timezone,
            Set<DayOfWeek> days,
            int maxPapers,
            Language language,
            EmptyDay emptyDay,
            Duration catchUpWithin) {
        public Digest {
            days = Set.copyOf(days);
        }
    }

    /**
     * The way to Discord.
     *
     * @param token empty where there is none: then only the sandbox can run
     */
    public record Discord(Optional<Secret> token, Duration loginTimeout, Duration shutdownTimeout) {}

    /**
     * The local Discord.
     *
     * @param pagePort where its page is wanted; 0 for any free port. When it is taken, a free one serves as well
     * @param doorPort where its REST and gateway listen; 0 for any free port
     */
    public record Sandbox(int pagePort, int doorPort) {}

    public Settings {
        lists = List.copyOf(lists);
        effective = List.copyOf(effective);
    }

    /** The same, with metadata services only where somebody named them: what is only tried out tells nobody. */
    public Settings asksServicesOnlyIfTold() {
        boolean told = effective.stream()
                .anyMatch(setting ->
                        setting.key().equals("metadata.sources") && !(setting.origin() instanceof Origin.Standard));
        Metadata quiet = new Metadata(List.of(), metadata.contact(), metadata.urls(), metadata.keys());
        return new Settings(
                database,
                lists,
                fetchEvery,
                told ? metadata : quiet,
                model,
                digest,
                discord,
                sandbox,
                logLevel,
                effective);
    }

    /**
     * Reads the configuration: a variable of the environment wins over the file, the file over the default.
     *
     * @param file a YAML file; it may be empty or missing
     * @param environment the process's variables
     * @throws ConfigException if anything is wrong, with all that is wrong
     */
    public static Settings load(Path file, Map<String, String> environment) {
        return new SettingsReader(file, environment).read();
    }
}
