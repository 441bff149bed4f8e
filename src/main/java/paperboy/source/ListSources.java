package paperboy.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All configured sources. Thread-safe; one reading at a time. */
public final class ListSources {
    private final Map<String, ListSource> sources = new LinkedHashMap<>();

    /**
     * Sources that have not been read yet.
     *
     * @param places names are unique
     * @param fetchEvery how often a server is asked at most
     */
    public ListSources(List<ListPlace> places, Duration fetchEvery) {
        this(places, fetchEvery, WebFetcher.guarded());
    }

    ListSources(List<ListPlace> places, Duration fetchEvery, WebFetcher fetcher) {
        for (ListPlace place : places) {
            ListSource source = source(place, fetchEvery, fetcher);
            if (sources.put(place.name(), source) != null) {
                throw new IllegalArgumentException("two sources are called " + place.name());
            }
        }
    }

    /**
     * Reads what changed since the last reading; the first one reads everything but what servers say is as kept. Cheap
     * where nothing changed, so call it every minute. Blocks for at most 20 s a web source that is due.
     */
    public synchronized List<SourceOutcome> read(Instant now) {
        List<SourceOutcome> outcomes = new ArrayList<>();
        for (ListSource source : sources.values()) {
            outcomes.addAll(source.read(now));
        }
        return outcomes;
    }

    /**
     * Makes the next reading give every text of a source anew: for a caller that could not use what it got, or that was
     * asked to look again. Servers are not asked earlier for it.
     *
     * @param name as configured; an unknown one changes nothing
     */
    public synchronized void again(String name) {
        @Nullable ListSource source = sources.get(name);
        if (source != null) {
            source.again();
        }
    }

    private static ListSource source(ListPlace place, Duration fetchEvery, WebFetcher fetcher) {
        if (place instanceof ListPlace.OnDisk disk) {
            return new DiskSource(disk);
        }
        if (place instanceof ListPlace.OnWeb web) {
            return new WebSource(web, fetchEvery, fetcher);
        }
        throw new IllegalStateException("no source for " + place);
    }
}
