package paperboy.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Paper;
import paperboy.storage.Rest;

/** A metadata source in memory that knows some papers by their arXiv ids. */
final class ScriptedSource implements MetadataSource {
    private final String name;
    private final int batchSize;
    private final TestClock clock;
    private final Map<String, Facts> known = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private @Nullable Rest rest;
    private boolean stopped;
    private Duration answerTime = Duration.ZERO;
    final List<List<String>> asked = new ArrayList<>();

    ScriptedSource(String name, int batchSize, TestClock clock) {
        this.name = name;
        this.batchSize = batchSize;
        this.clock = clock;
    }

    void knows(String subject, Fact fact, String value) {
        knows(subject, new Facts(Map.of(fact, value)));
    }

    void knows(String subject, Facts facts) {
        known.put(subject, facts);
    }

    /** Cannot answer for this paper. */
    void breaksAt(String subject) {
        broken.add(subject);
    }

    void heals() {
        broken.clear();
        rest = null;
    }

    void wantsRest(Rest wanted) {
        rest = wanted;
    }

    /** The program ends while the next question is under way. */
    void isStoppedWhileAsking() {
        stopped = true;
    }

    void takes(Duration time) {
        answerTime = time;
    }

    @Override
    public SourceTerms terms() {
        return new SourceTerms(name, batchSize, Duration.ofDays(30));
    }

    @Override
    public Optional<String> subject(Paper paper) {
        return paper.arxivId().map(ArxivId::value);
    }

    @Override
    public SourceAnswer ask(List<String> subjects) {
        asked.add(List.copyOf(subjects));
        clock.move(answerTime);
        if (stopped) {
            stopped = false;
            Thread.currentThread().interrupt();
        }
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (String subject : subjects) {
            Facts facts = known.get(subject);
            if (broken.contains(subject) || rest != null) {
                findings.put(subject, new Finding.Failed("broken"));
            } else {
                findings.put(subject, facts == null ? new Finding.Absent() : new Finding.Found(facts));
            }
        }
        return new SourceAnswer(findings, Optional.ofNullable(rest));
    }
}
