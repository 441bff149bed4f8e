package paperboy.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.PaperId;
import paperboy.storage.CatalogStore;
import paperboy.storage.DetailsStore;
import paperboy.storage.ModelSummaryStore;
import paperboy.storage.Rest;
import paperboy.summary.ModelCheck;
import paperboy.summary.ModelPrompt;
import paperboy.summary.ModelVerdict;
import paperboy.text.Language;

/**
 * Has a language model summarize abstracts ahead of the digests, once for each abstract and language. Only what passes
 * {@link ModelCheck} is ever shown; where there is nothing to show, cards fall back to the key sentence and say nothing
 * of it. Thread-safe; while one run is under way another does nothing.
 */
public final class WriteSummaries {
    private static final Logger LOG = LoggerFactory.getLogger(WriteSummaries.class);
    private static final String SOURCE = "language-model";

    private final CatalogStore catalog;
    private final DetailsStore details;
    private final ModelSummaryStore summaries;
    private final LanguageModel model;
    private final int budget;
    private final Supplier<String> boundaries;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();
    /**
     * What the model fell silent at, by task; guarded by {@link #running}. A restart forgets it and tries once more.
     */
    private final Map<String, Silence> silences = new HashMap<>();

    /**
     * Writes summaries with one model.
     *
     * @param budget questions a UTC day
     * @param boundaries gives a new word that nobody can guess
     */
    public WriteSummaries(
            CatalogStore catalog,
            DetailsStore details,
            ModelSummaryStore summaries,
            LanguageModel model,
            int budget,
            Supplier<String> boundaries,
            Clock clock) {
        this.catalog = catalog;
        this.details = details;
        this.summaries = summaries;
        this.model = model;
        this.budget = budget;
        this.boundaries = boundaries;
        this.clock = clock;
    }

    /**
     * Asks until nothing is left to ask, the day's budget is spent, the model rests, or the time is over.
     *
     * @param languages that channels read
     * @return how many questions were asked
     */
    public int run(Collection<Language> languages, Duration atMost) {
        Instant end = clock.instant().plus(atMost);
        if (languages.isEmpty() || !running.tryLock()) {
            return 0;
        }
        try {
            int asked = 0;
            for (Task task : tasks(languages)) {
                Instant now = clock.instant();
                boolean goesOn = now.isBefore(end)
                        && !Thread.currentThread().isInterrupted()
                        && details.rest(SOURCE, now).isEmpty()
                        && summaries.spend(now, budget);
                if (!goesOn) {
                    return asked;
                }
                asked++;
                write(task);
            }
            return asked;
        } finally {
            running.unlock();
        }
    }

    private record Task(Paper paper, String abstractText, Language language, String fingerprint) {
        String key() {
            return fingerprint + " " + language.tag();
        }
    }

    private record Silence(int attempts, Instant nextAt) {
        static final Silence NEVER = new Silence(0, Instant.EPOCH);
    }

    /**
     * What was not summarized yet, or said something else when it was. What the model fell silent at comes last and not
     * at once, since an abstract at which it always does must not hold up the others.
     */
    private List<Task> tasks(Collection<Language> languages) {
        List<Paper> papers = catalog.papers();
        Map<PaperId, PaperDetails> known =
                details.details(papers.stream().map(Paper::id).toList());
        List<Task> tasks = new ArrayList<>();
        for (Language language : languages) {
            Map<PaperId, String> made = summaries.fingerprints(language);
            for (Paper paper : papers) {
                Optional<String> text =
                        known.getOrDefault(paper.id(), PaperDetails.none()).abstractText();
                if (text.isPresent()) {
                    String fingerprint = fingerprint(model.name(), paper.title(), text.get());
                    if (!fingerprint.equals(made.get(paper.id()))) {
                        tasks.add(new Task(paper, text.get(), language, fingerprint));
                    }
                }
            }
        }
        Instant now = clock.instant();
        return tasks.stream()
                .filter(task -> !silence(task).nextAt().isAfter(now))
                .sorted(Comparator.comparing(task -> silence(task).attempts()))
                .toList();
    }

    private Silence silence(Task task) {
        return silences.getOrDefault(task.key(), Silence.NEVER);
    }

    private void write(Task task) {
        ModelPrompt prompt =
                ModelPrompt.of(task.paper().title(), task.abstractText(), task.language(), boundaries.get());
        LanguageModel.Reply reply = model.ask(prompt);
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        if (reply instanceof LanguageModel.Reply.Silent silent) {
            Rest rest = silent.rest();
            details.rest(SOURCE, rest);
            int attempts = silence(task).attempts() + 1;
            silences.put(task.key(), new Silence(attempts, clock.instant().plus(Backoff.after(attempts))));
            LOG.warn("language model rests until={} why={}", rest.until(), rest.why());
            return;
        }
        silences.remove(task.key());
        if (reply instanceof LanguageModel.Reply.Said said) {
            settle(task, ModelCheck.judge(said.text(), task.paper().title(), task.abstractText(), task.language()));
            return;
        }
        throw new IllegalStateException("no such reply: " + reply);
    }

    private void settle(Task task, ModelVerdict verdict) {
        PaperId paper = task.paper().id();
        if (verdict instanceof ModelVerdict.Accepted accepted) {
            summaries.accept(
                    paper,
                    task.language(),
                    task.fingerprint(),
                    accepted.summary().text(),
                    clock.instant());
            LOG.debug("summary written paper={} language={}", paper.value(), task.language());
            return;
        }
        if (verdict instanceof ModelVerdict.Refused refused) {
            summaries.refuse(paper, task.language(), task.fingerprint(), refused.why(), clock.instant());
            LOG.info("summary refused paper={} language={} why={}", paper.value(), task.language(), refused.why());
            return;
        }
        throw new IllegalStateException("no such verdict: " + verdict);
    }

    private static String fingerprint(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
