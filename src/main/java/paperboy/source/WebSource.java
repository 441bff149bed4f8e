package paperboy.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import paperboy.pipeline.ListText;

/**
 * A list on the web. A server that answered, whatever it said, is not asked again before its time; one that did not is
 * tried after a quarter of an hour, then twice as long, and so on.
 */
final class WebSource implements ListSource {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(15);

    private final ListPlace.OnWeb place;
    private final Duration fetchEvery;
    private final WebFetcher fetcher;

    private Optional<Fetch> last;
    private Duration wait;
    /** How long to wait after the next missing answer. */
    private Duration retry = FIRST_RETRY;

    /** What to say until the next request. */
    private Optional<SourceOutcome.Failed> trouble = Optional.empty();

    private Optional<ListText> text = Optional.empty();
    private boolean textIsWanted;

    WebSource(ListPlace.OnWeb place, Duration fetchEvery, WebFetcher fetcher) {
        this.place = place;
        this.fetchEvery = fetchEvery;
        this.fetcher = fetcher;
        this.last = place.last().filter(fetch -> fetch.address().equals(place.address()));
        this.wait = fetchEvery;
    }

    @Override
    public List<SourceOutcome> read(Instant now) {
        return List.of(isDue(now) ? ask(now) : remembered());
    }

    @Override
    public void again() {
        textIsWanted = true;
        if (text.isEmpty()) {
            // Nothing of this run to give: the next request must bring the text, so it asks without validators.
            last = last.map(fetch -> Fetch.withoutVersion(fetch.address(), fetch.askedAt()));
        }
    }

    /** A request that lies in the future was made by a clock since set back; it holds nothing up. */
    boolean isDue(Instant now) {
        return last.map(fetch -> fetch.askedAt().isAfter(now)
                        || !fetch.askedAt().plus(wait).isAfter(now))
                .orElse(true);
    }

    private SourceOutcome remembered() {
        if (textIsWanted && text.isPresent()) {
            textIsWanted = false;
            return new SourceOutcome.Read(id(), text.get(), Optional.empty());
        }
        return trouble.<SourceOutcome>map(failed -> failed)
                .orElseGet(() -> new SourceOutcome.Unchanged(id(), shown(), Optional.empty()));
    }

    private SourceOutcome ask(Instant now) {
        try {
            WebAnswer answer = fetcher.fetch(place.address(), last);
            answered();
            trouble = Optional.empty();
            return outcome(answer, now);
        } catch (UnreadableException e) {
            answered();
            last = Optional.of(asked(now));
            return failed(e.what(), e.advice(), last);
        } catch (UnreachableException e) {
            wait = retry.compareTo(fetchEvery) < 0 ? retry : fetchEvery;
            retry = wait.multipliedBy(2);
            last = Optional.of(asked(now));
            // Nothing to keep: after a restart it is worth trying at once.
            return failed(e.what(), e.advice(), Optional.empty());
        }
    }

    private void answered() {
        wait = fetchEvery;
        retry = FIRST_RETRY;
    }

    private SourceOutcome outcome(WebAnswer answer, Instant now) {
        if (answer instanceof WebAnswer.Found found) {
            Fetch fetch = new Fetch(place.address(), found.etag(), found.lastModified(), now);
            last = Optional.of(fetch);
            boolean known = text.filter(before -> before.fingerprint().equals(found.fingerprint()))
                    .isPresent();
            ListText fetched = new ListText(id().key(), shown(), found.text(), found.fingerprint());
            text = Optional.of(fetched);
            textIsWanted |= !known;
            return ifWanted(fetched, fetch);
        }
        if (answer instanceof WebAnswer.NotModified) {
            Fetch fetch = asked(now);
            last = Optional.of(fetch);
            return text.map(known -> ifWanted(known, fetch))
                    .orElseGet(() -> new SourceOutcome.Unchanged(id(), shown(), Optional.of(fetch)));
        }
        throw new IllegalStateException("no outcome for " + answer);
    }

    private SourceOutcome ifWanted(ListText known, Fetch fetch) {
        boolean wanted = textIsWanted;
        textIsWanted = false;
        return wanted
                ? new SourceOutcome.Read(id(), known, Optional.of(fetch))
                : new SourceOutcome.Unchanged(id(), shown(), Optional.of(fetch));
    }

    private SourceOutcome failed(String what, String advice, Optional<Fetch> fetch) {
        trouble = Optional.of(new SourceOutcome.Failed(id(), shown(), what, advice, Optional.empty()));
        return new SourceOutcome.Failed(id(), shown(), what, advice, fetch);
    }

    /** What is known after a request that brought no text: the validators stay those of the last good version. */
    private Fetch asked(Instant now) {
        return last.map(before -> before.askedAgain(now)).orElseGet(() -> Fetch.withoutVersion(place.address(), now));
    }

    private TextId id() {
        return new TextId(place.name(), "");
    }

    /** Without its query, which may hold a key. */
    private String shown() {
        String address = place.address().toString();
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query) + "?…";
    }
}
