package paperboy.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.catalog.Paper;
import paperboy.config.Secret;
import paperboy.config.Settings;
import paperboy.digest.ChannelPlan;
import paperboy.metadata.ApiKey;
import paperboy.metadata.MetadataSettings;
import paperboy.metadata.MetadataSources;
import paperboy.metadata.Network;
import paperboy.metadata.TimeSource;
import paperboy.metadata.llm.Boundary;
import paperboy.metadata.llm.ChatModel;
import paperboy.metadata.llm.ChatSettings;
import paperboy.pipeline.EnrichPapers;
import paperboy.pipeline.MetadataSource;
import paperboy.pipeline.PaperSummaries;
import paperboy.pipeline.SourceProgress;
import paperboy.pipeline.WriteSummaries;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.DetailsStore;
import paperboy.storage.ModelSummaryStore;
import paperboy.summary.CardSummary;
import paperboy.summary.KeySentence;
import paperboy.text.Language;
import paperboy.text.RichText;

/**
 * What is known of papers beyond their lists: asks for it in the background, on threads of its own, and puts it into
 * words. Nothing waits for it but {@link #runOnce}.
 */
final class Enrichment implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Enrichment.class);
    /** Long enough for 9,000 papers at arXiv's pace; then what changed meanwhile is seen. */
    private static final Duration ONE_RUN = Duration.ofMinutes(10);

    /** A question is given up at once; what takes longer is the last write of what was told. */
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final Network network;
    private final ChannelStore channels;
    private final EnrichPapers papers;
    private final Optional<WriteSummaries> writing;
    private final PaperSummaries summaries;
    private final ExecutorService askers;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(Threads.daemons("enrichment"));
    private final AtomicBoolean awake = new AtomicBoolean();

    Enrichment(Settings settings, Database database, Clock clock) {
        CatalogStore catalog = new CatalogStore(database);
        DetailsStore details = new DetailsStore(database);
        ModelSummaryStore written = new ModelSummaryStore(database);
        network = new Network(userAgent(settings));
        // Services are left alone by real time, also where the bot's own clock can be moved.
        List<MetadataSource> sources =
                MetadataSources.of(metadata(settings), network, TimeSource.system(), Clock.systemUTC());
        channels = new ChannelStore(database);
        askers = Executors.newFixedThreadPool(Math.max(1, sources.size()), Threads.daemons("asker"));
        papers = new EnrichPapers(catalog, details, sources, askers, clock);
        writing = model(settings)
                .map(model -> new WriteSummaries(
                        catalog, details, written, model, settings.model().dailyBudget(), new Boundary(), clock));
        summaries = new PaperSummaries(details, written, new CardSummary(KeySentence.load()));
    }

    private static MetadataSettings metadata(Settings settings) {
        Settings.Metadata metadata = settings.metadata();
        Map<String, ApiKey> keys = new HashMap<>();
        metadata.keys().forEach((service, key) -> keys.put(service, key(key)));
        return new MetadataSettings(
                metadata.contact().filter(contact -> contact.contains("@")), metadata.sources(), metadata.urls(), keys);
    }

    /** Name, version and, where the operator gives one, a way to reach them. */
    private static String userAgent(Settings settings) {
        String version = Main.Version.number().replace(' ', '-');
        return "paperboy/" + version
                + settings.metadata()
                        .contact()
                        .map(contact -> " (+" + (contact.contains("://") ? "" : "mailto:") + contact + ")")
                        .orElse("");
    }

    private static ApiKey key(Secret secret) {
        return new ApiKey(secret.reveal());
    }

    private Optional<ChatModel> model(Settings settings) {
        Settings.Model model = settings.model();
        return model.url()
                .flatMap(url -> model.name()
                        .map(name -> new ChatSettings(url, name, model.key().map(Enrichment::key))))
                .map(chat -> new ChatModel(chat, network, TimeSource.system(), Clock.systemUTC()));
    }

    /** What a card says of a paper's content in this language, from what is stored. */
    RichText summary(Paper paper, Language language) {
        return summaries.apply(paper, language);
    }

    /** How far each source has been asked. */
    List<SourceProgress> progress() {
        return papers.progress();
    }

    /** Starts a run in the background unless one is under way. */
    void wake() {
        if (awake.compareAndSet(false, true)) {
            runner.execute(() -> {
                try {
                    runOnce(ONE_RUN);
                } catch (RuntimeException e) {
                    LOG.error("enriching failed", e);
                } finally {
                    awake.set(false);
                }
            });
        }
    }

    /** Asks for what is due, and waits for it. */
    void runOnce(Duration atMost) {
        papers.run(atMost);
        if (writing.isPresent() && !Thread.currentThread().isInterrupted()) {
            Set<Language> languages =
                    channels.plans().stream().map(ChannelPlan::language).collect(Collectors.toSet());
            writing.get().run(languages, atMost);
        }
    }

    /** Asks nobody any more; a question under way is given up, and asked again after the next start. */
    @Override
    public void close() {
        runner.shutdownNow();
        askers.shutdownNow();
        network.close();
        try {
            boolean ended = askers.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)
                    && runner.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                LOG.warn("enriching did not end in time seconds={}", ENDING.toSeconds());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
