package paperboy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.Told;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;
import paperboy.storage.DetailsStore;
import paperboy.storage.Rest;

class EnrichPapersTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final String ONE = "2001.00001";
    private static final String TWO = "2001.00002";
    private static final String THREE = "2001.00003";

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock("2026-05-04T03:00:00Z");
    private final ScriptedSource arxiv = new ScriptedSource("arxiv", 2, clock);
    private final ScriptedSource index = new ScriptedSource("semantic-scholar", 10, clock);
    private Database database;
    private CatalogStore catalog;
    private DetailsStore details;
    private EnrichPapers enrich;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("paperboy.db"));
        catalog = new CatalogStore(database);
        details = new DetailsStore(database);
        enrich = enriching(arxiv);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void restart() {
        database.close();
        open();
    }

    private EnrichPapers enriching(MetadataSource... sources) {
        return new EnrichPapers(catalog, details, List.of(sources), Runnable::run, clock);
    }

    private void list(String... ids) {
        StringBuilder text = new StringBuilder("# Topic\n");
        for (String id : ids) {
            text.append(String.format(Locale.ROOT, "1. [A paper of birds %s](https://arxiv.org/abs/%s)%n", id, id));
        }
        new ImportLists(catalog)
                .run(List.of(new ListText("list", "list.md", text.toString(), text.toString())), clock.instant());
    }

    private Paper paper(String id) {
        return catalog.papers().stream()
                .filter(paper -> paper.arxivId().orElseThrow().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PaperDetails details(String id) {
        return details.details(paper(id).id());
    }

    private static PaperDetails told(String source, Fact fact, String value) {
        return new PaperDetails(Map.of(fact, new Told(source, fact, value)));
    }

    @Test
    void papersAreAskedForInBatchesAndWhatIsToldIsKept() {
        list(ONE, TWO, THREE);
        arxiv.knows(ONE, Fact.ABSTRACT, "We count birds.");

        int asked = enrich.run(LONG);

        assertThat(asked).isEqualTo(3);
        assertThat(arxiv.asked).containsExactly(List.of(ONE, TWO), List.of(THREE));
        assertThat(details(ONE)).isEqualTo(told("arxiv", Fact.ABSTRACT, "We count birds."));
        assertThat(details(TWO)).isEqualTo(PaperDetails.none());
    }

    @Test
    void whatWasFoundIsNotAskedForAgainWhileItIsFresh() {
        list(ONE);
        arxiv.knows(ONE, Fact.ABSTRACT, "We count birds.");
        enrich.run(LONG);

        clock.move(Duration.ofDays(29));
        enrich.run(LONG);
        assertThat(arxiv.asked).hasSize(1);

        clock.move(Duration.ofDays(1));
        enrich.run(LONG);
        assertThat(arxiv.asked).hasSize(2);
    }

    @Test
    void whatIsAbsentIsAskedForAgainAfterAWeek() {
        list(ONE);
        enrich.run(LONG);
        restart();

        clock.move(Duration.ofDays(7).minusMillis(1));
        enrich.run(LONG);
        assertThat(arxiv.asked).hasSize(1);

        clock.move(Duration.ofMillis(1));
        enrich.run(LONG);
        assertThat(arxiv.asked).hasSize(2);
    }

    @Test
    void aPaperThatFailsIsAskedForLessAndLessOften() {
        list(ONE);
        arxiv.breaksAt(ONE);
        List<Duration> waits = new ArrayList<>();
        Instant last = clock.instant();

        for (int minute = 0; minute < 60 * 80; minute += 10) {
            int before = arxiv.asked.size();
            enrich.run(LONG);
            if (arxiv.asked.size() > before && before > 0) {
                waits.add(Duration.between(last, clock.instant()));
            }
            last = arxiv.asked.size() > before ? clock.instant() : last;
            clock.move(Duration.ofMinutes(10));
        }

        assertThat(waits.stream().map(Duration::toMinutes))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 1440L);
    }

    @Test
    void theOthersAreAskedForWhileOneFails() {
        list(ONE, TWO, THREE);
        arxiv.breaksAt(ONE);
        arxiv.knows(THREE, Fact.ABSTRACT, "We count birds.");

        enrich.run(LONG);

        assertThat(details(THREE).abstractText()).contains("We count birds.");
    }

    @Test
    void aSourceThatWantsToRestIsLeftAloneAlsoAfterARestart() {
        list(ONE, TWO, THREE);
        arxiv.wantsRest(new Rest(clock.instant().plusSeconds(600), "HTTP 429"));

        enrich.run(LONG);
        restart();
        arxiv.heals();
        enrich.run(LONG);
        assertThat(arxiv.asked).containsExactly(List.of(ONE, TWO));

        clock.move(Duration.ofMinutes(10));
        enrich.run(LONG);
        assertThat(arxiv.asked).containsExactly(List.of(ONE, TWO), List.of(THREE, ONE), List.of(TWO));
    }

    @Test
    void oneSourceThatRestsDoesNotHoldUpAnother() {
        list(ONE);
        arxiv.wantsRest(new Rest(clock.instant().plusSeconds(600), "HTTP 503"));
        index.knows(ONE, Fact.CITATIONS, "72");

        enriching(arxiv, index).run(LONG);

        assertThat(details(ONE).number(Fact.CITATIONS)).hasValue(72);
    }

    @Test
    void whatWasUnderWayWhenWeWereStoppedIsAskedForAgainAtOnce() {
        list(ONE, TWO, THREE);
        arxiv.wantsRest(new Rest(clock.instant().plusSeconds(600), "stopped"));
        arxiv.isStoppedWhileAsking();

        enrich.run(LONG);
        assertThat(Thread.interrupted()).isTrue();
        restart();
        arxiv.heals();
        enrich.run(LONG);

        assertThat(arxiv.asked).containsExactly(List.of(ONE, TWO), List.of(ONE, TWO), List.of(THREE));
    }

    @Test
    void aRunEndsWhenItsTimeIsOverAndTheNextGoesOn() {
        list(ONE, TWO, THREE);
        arxiv.takes(Duration.ofSeconds(10));

        enrich.run(Duration.ofSeconds(10));
        assertThat(arxiv.asked).containsExactly(List.of(ONE, TWO));

        enrich.run(Duration.ofSeconds(10));
        assertThat(arxiv.asked).containsExactly(List.of(ONE, TWO), List.of(THREE));
    }

    @Test
    void aPaperThatCameLastIsAskedForFirst() {
        list(ONE, TWO);
        clock.move(Duration.ofDays(1));
        list(ONE, TWO, THREE);

        enrich.run(LONG);

        assertThat(arxiv.asked).containsExactly(List.of(THREE, ONE), List.of(TWO));
    }

    @Test
    void aPaperThatAlwaysFailsIsAskedForAfterTheOthers() {
        list(ONE, TWO);
        arxiv.knows(ONE, Fact.ABSTRACT, "We count birds.");
        clock.move(Duration.ofDays(1));
        list(ONE, TWO, THREE);
        arxiv.breaksAt(THREE);
        enrich.run(LONG);

        clock.move(Duration.ofDays(31));
        arxiv.asked.clear();
        enrich.run(LONG);

        assertThat(arxiv.asked).containsExactly(List.of(ONE, TWO), List.of(THREE));
    }

    @Test
    void sourcesThatContradictAreRankedByTrust() {
        list(ONE);
        arxiv.knows(ONE, new Facts(Map.of(Fact.ABSTRACT, "By arXiv.", Fact.VENUE, "to appear")));
        index.knows(ONE, new Facts(Map.of(Fact.ABSTRACT, "By the index.", Fact.VENUE, "ICML", Fact.CITATIONS, "3")));

        enriching(index, arxiv).run(LONG);

        assertThat(details(ONE))
                .isEqualTo(new PaperDetails(Map.of(
                        Fact.ABSTRACT, new Told("arxiv", Fact.ABSTRACT, "By arXiv."),
                        Fact.VENUE, new Told("semantic-scholar", Fact.VENUE, "ICML"),
                        Fact.CITATIONS, new Told("semantic-scholar", Fact.CITATIONS, "3"))));
    }

    @Test
    void whatWasFoundStaysWhenTheSourceForgetsIt() {
        list(ONE);
        arxiv.knows(ONE, Fact.ABSTRACT, "We count birds.");
        enrich.run(LONG);
        ScriptedSource forgetful = new ScriptedSource("arxiv", 2, clock);

        clock.move(Duration.ofDays(40));
        enriching(forgetful).run(LONG);

        assertThat(forgetful.asked).hasSize(1);
        assertThat(details(ONE).abstractText()).contains("We count birds.");
    }

    @Test
    void aNewAnswerReplacesTheWholeOldOne() {
        list(ONE);
        arxiv.knows(ONE, new Facts(Map.of(Fact.ABSTRACT, "Old.", Fact.WITHDRAWN, Fact.YES)));
        enrich.run(LONG);
        arxiv.knows(ONE, Fact.ABSTRACT, "New.");

        clock.move(Duration.ofDays(40));
        enrich.run(LONG);

        assertThat(details(ONE)).isEqualTo(told("arxiv", Fact.ABSTRACT, "New."));
    }

    @Test
    void progressIsToldForEverySource() {
        list(ONE, TWO, THREE);
        arxiv.knows(ONE, Fact.ABSTRACT, "We count birds.");
        arxiv.breaksAt(TWO);
        EnrichPapers both = enriching(arxiv, index);
        Rest rest = new Rest(clock.instant().plusSeconds(600), "HTTP 503");

        List<SourceProgress> before = both.progress();
        index.wantsRest(rest);
        both.run(LONG);
        List<SourceProgress> after = both.progress();

        assertThat(before)
                .containsExactly(
                        new SourceProgress("arxiv", 3, 0, 0, 0, 3, Optional.empty()),
                        new SourceProgress("semantic-scholar", 3, 0, 0, 0, 3, Optional.empty()));
        assertThat(after)
                .containsExactly(
                        new SourceProgress("arxiv", 3, 1, 1, 1, 0, Optional.empty()),
                        new SourceProgress("semantic-scholar", 3, 0, 0, 3, 0, Optional.of(rest)));
    }

    @Test
    void aBrokenSourceIsLeftAloneAndStopsNobody() {
        list(ONE);
        index.knows(ONE, Fact.CITATIONS, "72");

        enriching(new BrokenSource(arxiv), index).run(LONG);

        assertThat(details(ONE).number(Fact.CITATIONS)).hasValue(72);
        assertThat(details.rest("arxiv", clock.instant())).isPresent();
    }

    /** A source with a fault of ours. */
    private record BrokenSource(MetadataSource source) implements MetadataSource {
        @Override
        public SourceTerms terms() {
            return source.terms();
        }

        @Override
        public Optional<String> subject(Paper paper) {
            return source.subject(paper);
        }

        @Override
        public SourceAnswer ask(List<String> subjects) {
            throw new IllegalStateException("a fault");
        }
    }
}
