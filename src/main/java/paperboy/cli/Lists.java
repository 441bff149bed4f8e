package paperboy.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.catalog.HeavyLoss;
import paperboy.config.ListSetting;
import paperboy.config.Settings;
import paperboy.pipeline.BrokenSource;
import paperboy.pipeline.ImportLists;
import paperboy.source.Fetch;
import paperboy.source.ListPlace;
import paperboy.source.ListSources;
import paperboy.source.SourceOutcome;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;
import paperboy.storage.SourceFetches;

/**
 * The configured lists, followed: reads their sources, imports what is new, and says once what is broken. The last good
 * version stays meanwhile. Thread-safe.
 */
final class Lists {
    private static final Logger LOG = LoggerFactory.getLogger(Lists.class);

    private final ListSources sources;
    private final ImportLists imports;
    private final SourceFetches fetches;
    private final Clock clock;
    /** By place; read by others while sources are being read. */
    private final Map<String, BrokenSource> broken = new ConcurrentHashMap<>();

    /** @param heavyLoss what happens to lists that lose more than half of their papers */
    Lists(Settings settings, Database database, HeavyLoss heavyLoss, Clock clock) {
        fetches = new SourceFetches(database);
        sources = new ListSources(places(settings, fetches), settings.fetchEvery());
        imports = new ImportLists(new CatalogStore(database), heavyLoss);
        this.clock = clock;
    }

    private static List<ListPlace> places(Settings settings, SourceFetches fetches) {
        List<ListPlace> places = new ArrayList<>();
        for (ListSetting list : settings.lists()) {
            if (list.place() instanceof ListSetting.OnDisk disk) {
                places.add(new ListPlace.OnDisk(list.name(), disk.path()));
            } else if (list.place() instanceof ListSetting.OnWeb web) {
                places.add(new ListPlace.OnWeb(
                        list.name(), web.address(), fetches.of(list.name()).map(Lists::fetch)));
            }
        }
        return places;
    }

    /** Brings the database up to the lists as they are now. */
    synchronized void refresh() {
        Instant now = clock.instant();
        for (SourceOutcome outcome : sources.read(now)) {
            try {
                take(outcome, now);
            } catch (RuntimeException e) {
                sources.again(outcome.id().source());
                LOG.error("list not imported source={}", outcome.place(), e);
                broken.put(
                        outcome.place(),
                        new BrokenSource(outcome.place(), "It could not be imported; the log of the bot says why."));
            }
        }
    }

    /** The sources that could not be read when they were read last, by place. Does not wait for a reading. */
    List<BrokenSource> broken() {
        return broken.values().stream()
                .sorted(Comparator.comparing(BrokenSource::place))
                .toList();
    }

    private void take(SourceOutcome outcome, Instant now) {
        if (outcome instanceof SourceOutcome.Failed failed) {
            imports.forget(failed.place());
            tell(failed);
        } else {
            broken.remove(outcome.place());
        }
        if (outcome instanceof SourceOutcome.Read read) {
            imports.run(List.of(read.text()), now);
        }
        // Kept after the import: a version that we could not take must not count as had.
        outcome.fetch().ifPresent(fetch -> fetches.keep(outcome.id().source(), kept(fetch)));
    }

    /** A source stays broken for many readings; the diary says so when it breaks, and when it breaks differently. */
    private void tell(SourceOutcome.Failed failed) {
        BrokenSource now = new BrokenSource(failed.place(), failed.what() + " " + failed.advice());
        if (!now.equals(broken.put(now.place(), now))) {
            LOG.warn("list unreadable source={} {}", now.place(), now.problem());
        }
    }

    private static Fetch fetch(SourceFetches.Kept kept) {
        return new Fetch(kept.address(), kept.etag(), kept.lastModified(), kept.askedAt());
    }

    private static SourceFetches.Kept kept(Fetch fetch) {
        return new SourceFetches.Kept(fetch.address(), fetch.etag(), fetch.lastModified(), fetch.askedAt());
    }
}
