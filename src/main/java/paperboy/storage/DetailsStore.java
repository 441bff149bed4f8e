package paperboy.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperboy.catalog.Finding;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.PaperId;

/** What metadata sources told of papers, how asking them ended, and which of them rest. Thread-safe. */
public final class DetailsStore {
    private static final int PAPERS_AT_ONCE = 500;

    private final Database database;

    public DetailsStore(Database database) {
        this.database = database;
    }

    /** What is known of a paper; {@link PaperDetails#none} where no source told anything. */
    public PaperDetails details(PaperId paper) {
        return details(List.of(paper)).getOrDefault(paper, PaperDetails.none());
    }

    /** What is known of these papers; those that nothing is known of are left out. */
    public Map<PaperId, PaperDetails> details(Collection<PaperId> papers) {
        List<Long> ids = papers.stream().map(PaperId::value).toList();
        return database.read(handle -> {
            Map<PaperId, PaperDetails> details = new LinkedHashMap<>();
            for (int from = 0; from < ids.size(); from += PAPERS_AT_ONCE) {
                new FactRows(handle)
                        .of(ids.subList(from, Math.min(ids.size(), from + PAPERS_AT_ONCE)))
                        .forEach((paper, known) -> details.put(new PaperId(paper), known));
            }
            return details;
        });
    }

    /** How asking a source ended, for every paper it was asked for. */
    public List<Lookup> lookups(String source) {
        return database.read(handle -> new LookupRows(handle).of(source));
    }

    /** One answer of a source for one paper, to be kept. */
    public record Answer(Lookup lookup, Finding finding) {}

    /**
     * Keeps what a source answered, in one transaction, and makes the papers found by their authors and abstracts. What
     * was found earlier stays when the source does not know the paper any more, or fails.
     */
    public void keep(String source, List<Answer> answers, Instant now) {
        database.change(handle -> {
            List<Long> told = new ArrayList<>();
            for (Answer answer : answers) {
                long paper = answer.lookup().paper().value();
                Optional<String> why = Optional.empty();
                if (answer.finding() instanceof Finding.Found found) {
                    new FactRows(handle).write(paper, source, found.facts());
                    told.add(paper);
                } else if (answer.finding() instanceof Finding.Failed failed) {
                    why = Optional.of(failed.why());
                }
                new LookupRows(handle).write(source, answer.lookup(), why, now);
            }
            new PaperWords(handle).index(told);
        });
    }

    /** Until when a source rests, if it does. */
    public Optional<Rest> rest(String source, Instant now) {
        return database.read(handle -> new LookupRows(handle).rest(source, now));
    }

    /** Lets a source rest, also over a restart. */
    public void rest(String source, Rest rest) {
        database.change(handle -> new LookupRows(handle).rest(source, rest));
    }

    /**
     * Messages whose cards can be completed by an edit: a source told something of one of their papers after they were
     * planned, or after they were completed last. The oldest first.
     *
     * @param plannedSince older messages stay as they are
     */
    public List<LateDetails> late(Instant plannedSince, int most) {
        return database.read(handle -> new LateRows(handle).late(plannedSince, most));
    }

    /**
     * Notes that a message now shows what is known, or cannot be edited.
     *
     * @param at when its cards were written anew, so that what comes in during the edit is not missed
     */
    public void completed(LateDetails message, Instant at) {
        database.change(handle -> new LateRows(handle).completed(message.page(), at));
    }
}
