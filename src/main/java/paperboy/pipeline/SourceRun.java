package paperboy.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.catalog.Finding;
import paperboy.catalog.Paper;
import paperboy.storage.DetailsStore;
import paperboy.storage.Lookup;
import paperboy.storage.Rest;

/** Asks one source about all papers that are due, batch by batch, and keeps each answer before the next question. */
final class SourceRun {
    private static final Logger LOG = LoggerFactory.getLogger(SourceRun.class);

    /** What a source does not know today it may know next week. */
    private static final Duration ABSENT_FOR = Duration.ofDays(7);

    private final MetadataSource source;
    private final DetailsStore details;
    private final Clock clock;
    private final Map<Lookup.State, Integer> counts = new EnumMap<>(Lookup.State.class);

    SourceRun(MetadataSource source, DetailsStore details, Clock clock) {
        this.source = source;
        this.details = details;
        this.clock = clock;
    }

    /** Returns how many papers were asked for. */
    int askAll(List<Paper> papers, Instant end) {
        Instant now = clock.instant();
        if (details.rest(source.name(), now).isPresent()) {
            return 0;
        }
        List<Due.Question> questions =
                Due.of(source, papers, details.lookups(source.name()), now).questions();
        int asked = 0;
        boolean resting = false;
        while (asked < questions.size() && !resting && goesOn(end)) {
            int to = Math.min(questions.size(), asked + source.terms().batchSize());
            List<Due.Question> batch = questions.subList(asked, to);
            resting = ask(batch);
            asked = to;
        }
        if (asked > 0) {
            tell(questions.size() - asked);
        }
        return asked;
    }

    private boolean goesOn(Instant end) {
        return clock.instant().isBefore(end) && !Thread.currentThread().isInterrupted();
    }

    /**
     * Says whether to stop: the source wants to rest, or we are ending, and then what it did not answer is no failure.
     */
    private boolean ask(List<Due.Question> batch) {
        SourceAnswer answer =
                source.ask(batch.stream().map(Due.Question::subject).toList());
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        Instant now = clock.instant();
        List<DetailsStore.Answer> answers = new ArrayList<>();
        for (Due.Question question : batch) {
            Finding finding = answer.findings().get(question.subject());
            if (finding != null) {
                Lookup lookup = lookup(question, finding, now);
                counts.merge(lookup.state(), 1, Integer::sum);
                answers.add(new DetailsStore.Answer(lookup, finding));
            }
        }
        details.keep(source.name(), answers, now);
        Optional<Rest> rest = answer.rest();
        rest.ifPresent(until -> {
            details.rest(source.name(), until);
            LOG.warn("source rests source={} until={} why={}", source.name(), until.until(), until.why());
        });
        return rest.isPresent();
    }

    private Lookup lookup(Due.Question question, Finding finding, Instant now) {
        if (finding instanceof Finding.Found) {
            return new Lookup(
                    question.paper(),
                    question.subject(),
                    Lookup.State.FOUND,
                    0,
                    now.plus(source.terms().freshFor()));
        }
        if (finding instanceof Finding.Absent) {
            return new Lookup(question.paper(), question.subject(), Lookup.State.ABSENT, 0, now.plus(ABSENT_FOR));
        }
        if (finding instanceof Finding.Failed) {
            int attempts = question.attempts() + 1;
            return new Lookup(
                    question.paper(),
                    question.subject(),
                    Lookup.State.FAILED,
                    attempts,
                    now.plus(Backoff.after(attempts)));
        }
        throw new IllegalStateException("no such finding: " + finding);
    }

    private void tell(int left) {
        LOG.info(
                "papers enriched source={} found={} absent={} failed={} left={}",
                source.name(),
                counts.getOrDefault(Lookup.State.FOUND, 0),
                counts.getOrDefault(Lookup.State.ABSENT, 0),
                counts.getOrDefault(Lookup.State.FAILED, 0),
                left);
    }
}
