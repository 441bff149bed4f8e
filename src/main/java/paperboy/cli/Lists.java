package paperboy.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.config.ListSetting;
import paperboy.config.Settings;
import paperboy.pipeline.ImportLists;
import paperboy.pipeline.ListText;
import paperboy.source.ListPlace;
import paperboy.source.ListSources;
import paperboy.source.SourceOutcome;

/**
 * The configured lists, followed: reads their sources, imports what is new, and says once what is broken. The last good
 * version stays meanwhile.
 */
final class Lists {
    private static final Logger LOG = LoggerFactory.getLogger(Lists.class);

    private final ListSources sources;
    private final ImportLists imports;
    private final Clock clock;
    private final Map<String, String> toldOf = new HashMap<>();

    Lists(Settings settings, ImportLists imports, Clock clock) {
        this(places(settings), settings.fetchEvery(), imports, clock);
    }

    private Lists(List<ListPlace> places, Duration fetchEvery, ImportLists imports, Clock clock) {
        this.sources = new ListSources(places, fetchEvery);
        this.imports = imports;
        this.clock = clock;
    }

    private static List<ListPlace> places(Settings settings) {
        List<ListPlace> places = new ArrayList<>();
        for (ListSetting list : settings.lists()) {
            if (list.place() instanceof ListSetting.OnDisk disk) {
                places.add(new ListPlace.OnDisk(list.name(), disk.path()));
            } else if (list.place() instanceof ListSetting.OnWeb web) {
                places.add(new ListPlace.OnWeb(list.name(), web.address(), Optional.empty()));
            }
        }
        return places;
    }

    /** Brings the database up to the lists as they are now. */
    synchronized void refresh() {
        Instant now = clock.instant();
        List<ListText> texts = new ArrayList<>();
        for (SourceOutcome outcome : sources.read(now)) {
            if (outcome instanceof SourceOutcome.Read read) {
                texts.add(new ListText(
                        read.id().key(),
                        read.place(),
                        read.text().text(),
                        read.text().fingerprint()));
                toldOf.remove(read.place());
            } else if (outcome instanceof SourceOutcome.Failed failed) {
                tell(failed);
            }
        }
        imports.run(texts, now);
    }

    /** A source stays broken for many readings; the diary says so when it breaks, and when it breaks differently. */
    private void tell(SourceOutcome.Failed failed) {
        String problem = failed.what() + " " + failed.advice();
        if (!problem.equals(toldOf.put(failed.place(), problem))) {
            LOG.warn("list unreadable source={} {}", failed.place(), problem);
        }
    }
}
