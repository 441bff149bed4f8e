package paperboy.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.catalog.Paper;
import paperboy.storage.CatalogStore;
import paperboy.storage.DetailsStore;
import paperboy.storage.Rest;

/**
 * Asks the metadata sources about papers that we know too little of, and keeps what they tell.
 *
 * <p>The database says what is to be asked, so that a run may come at any time, stop at any time, and go on after a
 * restart. Nothing else waits for a run: a digest goes out with what is known. A source that fails rests, the others go
 * on. Thread-safe; while one run is under way another does nothing.
 */
public final class EnrichPapers {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichPapers.class);

    private final CatalogStore catalog;
    private final DetailsStore details;
    private final List<MetadataSource> sources;
    private final Executor askers;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();

    /**
     * @param sources each asked at its own pace
     * @param askers asks on its threads, one for each source at best; threads of its own, since they wait much
     */
    public EnrichPapers(
            CatalogStore catalog, DetailsStore details, List<MetadataSource> sources, Executor askers, Clock clock) {
        this.catalog = catalog;
        this.details = details;
        this.sources = List.copyOf(sources);
        this.askers = askers;
        this.clock = clock;
    }

    /**
     * Asks until nothing is left to ask, every source rests, or the time is over; the question under way then is still
     * waited for. Stops early when the thread is interrupted.
     *
     * @return how many papers were asked for, each source counted
     */
    public int run(Duration atMost) {
        if (sources.isEmpty() || !running.tryLock()) {
            return 0;
        }
        try {
            Instant end = clock.instant().plus(atMost);
            List<Paper> papers = catalog.papers();
            List<CompletableFuture<Integer>> runs = new ArrayList<>();
            for (MetadataSource source : sources) {
                runs.add(CompletableFuture.supplyAsync(() -> askAll(source, papers, end), askers));
            }
            return runs.stream().mapToInt(CompletableFuture::join).sum();
        } finally {
            running.unlock();
        }
    }

    private int askAll(MetadataSource source, List<Paper> papers, Instant end) {
        try {
            return new SourceRun(source, details, clock).askAll(papers, end);
        } catch (RuntimeException broken) {
            LOG.error("enriching failed source={}", source.name(), broken);
            details.rest(
                    source.name(), new Rest(clock.instant().plus(Duration.ofHours(1)), "a fault of ours, see the log"));
            return 0;
        }
    }

    /** How far each source has been asked, in the order they were given. */
    public List<SourceProgress> progress() {
        List<Paper> papers = catalog.papers();
        Instant now = clock.instant();
        return sources.stream()
                .map(source -> Due.of(source, papers, details.lookups(source.name()), now)
                        .progress(source.name(), restOf(source, now)))
                .toList();
    }

    private Optional<Rest> restOf(MetadataSource source, Instant now) {
        return details.rest(source.name(), now);
    }
}
