package paperboy.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.storage.Lookup;
import paperboy.storage.Rest;

/**
 * What a source is to be asked now: first the papers it was never asked for, those that came last before the others, as
 * they go out first; then those whose answer is old; at last those that it did not answer for, the most often failed
 * ones behind, so that a paper that always fails never holds up another. Pure.
 *
 * @param questions in the order they are asked
 * @param papers how many papers the source can know
 * @param counts of the lookups so far that still hold
 */
record Due(List<Question> questions, int papers, Map<Lookup.State, Integer> counts) {

    /**
     * A paper to ask about.
     *
     * @param attempts how often asking failed so far, in a row
     */
    record Question(PaperId paper, String subject, int attempts, Instant since, boolean first) {}

    static Due of(MetadataSource source, List<Paper> papers, List<Lookup> lookups, Instant now) {
        Map<PaperId, Lookup> known = new HashMap<>();
        lookups.forEach(lookup -> known.put(lookup.paper(), lookup));
        List<Question> questions = new ArrayList<>();
        Map<Lookup.State, Integer> counts = new LinkedHashMap<>();
        int total = 0;
        for (Paper paper : papers) {
            Optional<String> subject = source.subject(paper);
            if (subject.isEmpty()) {
                continue;
            }
            total++;
            Lookup lookup = known.get(paper.id());
            if (lookup == null || !lookup.subject().equals(subject.get())) {
                questions.add(new Question(paper.id(), subject.get(), 0, paper.firstSeenAt(), true));
                continue;
            }
            counts.merge(lookup.state(), 1, Integer::sum);
            if (!lookup.nextAt().isAfter(now)) {
                questions.add(new Question(paper.id(), subject.get(), lookup.attempts(), paper.firstSeenAt(), false));
            }
        }
        questions.sort(Comparator.comparing((Question question) -> !question.first())
                .thenComparing(Question::attempts)
                .thenComparing(Comparator.comparing(Question::since).reversed()));
        return new Due(questions, total, counts);
    }

    SourceProgress progress(String source, Optional<Rest> rest) {
        return new SourceProgress(
                source,
                papers,
                count(Lookup.State.FOUND),
                count(Lookup.State.ABSENT),
                count(Lookup.State.FAILED),
                questions.size(),
                rest);
    }

    private int count(Lookup.State state) {
        @Nullable Integer count = counts.get(state);
        return count == null ? 0 : count;
    }
}
