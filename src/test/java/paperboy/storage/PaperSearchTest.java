package paperboy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.catalog.TopicId;
import paperboy.digest.UserId;
import paperboy.parse.ListParser;

class PaperSearchTest {
    private static final Instant FIRST = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-09T00:00:00Z");
    private static final UserId READER = new UserId(7);

    @TempDir
    private Path folder;

    private Database database;
    private CatalogStore catalog;
    private PaperSearch search;
    private ReadMarks marks;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("paperboy.db"));
        catalog = new CatalogStore(database);
        search = new PaperSearch(database);
        marks = new ReadMarks(database);
        list("one", FIRST, """
                # 1 卷积
                1. [Alpha networks](https://arxiv.org/abs/2001.00001)
                *2020-01-03* [code](https://github.com/a/a)
                1. [Beta networks](https://arxiv.org/abs/2001.00002)
                *2020-01-01*
                深度可分离卷积，delta
                ## 1.1 Networks
                1. [Gamma](https://arxiv.org/abs/2101.00003)
                *2021-01-02*
                $\\bullet \\bullet$
                # 2 卷积网络
                1. [Delta](https://arxiv.org/abs/2001.00004)
                *2020-02-01*
                """);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void wordInTheTitleWeighsMoreThanInNoteOrTopic() {
        assertThat(found(PaperQuery.all().matching("delta"))).containsExactly("Delta", "Beta networks");
        assertThat(found(PaperQuery.all().matching("networks")))
                .containsExactlyInAnyOrder("Alpha networks", "Beta networks", "Gamma");
    }

    @Test
    void anyPartOfARunOfChineseIsFound() {
        assertThat(found(PaperQuery.all().matching("离"))).containsExactly("Beta networks");
        assertThat(found(PaperQuery.all().matching("分离卷"))).containsExactly("Beta networks");
        assertThat(found(PaperQuery.all().matching("网络"))).containsExactly("Delta");
        assertThat(found(PaperQuery.all().matching("积网卷"))).isEmpty();
    }

    @Test
    void syntaxOfTheIndexIsTakenForWords() {
        for (String typed :
                List.of("\"", "*", "NEAR(", "title:alpha OR", "a AND", "-beta", "'; DROP TABLE paper; --", "")) {
            assertThat(search.find(PaperQuery.all().matching(typed), 0, 10).total())
                    .as(typed)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void topicMeansWhatIsBelowItAndNotItsNamesake() {
        assertThat(found(PaperQuery.all().in(topic("卷积")))).containsExactly("Alpha networks", "Beta networks", "Gamma");
        assertThat(found(PaperQuery.all().in(topic("卷积网络")))).containsExactly("Delta");
    }

    @Test
    void conditionsNarrowTogether() {
        PaperQuery old = PaperQuery.all().from(OptionalInt.of(2020));

        assertThat(found(old)).containsExactly("Alpha networks", "Beta networks", "Delta");
        assertThat(found(old.with(PaperQuery.Trait.CODE))).containsExactly("Alpha networks");
        assertThat(found(old.with(PaperQuery.Trait.NOTE))).containsExactly("Beta networks");
        assertThat(found(old.with(PaperQuery.Trait.RATING))).isEmpty();
    }

    @Test
    void ordersAreTotalAndPagesMeetWithoutAGap() {
        PaperQuery newest = PaperQuery.all().sorted(PaperQuery.Order.NEWEST);

        assertThat(found(newest)).containsExactly("Gamma", "Delta", "Alpha networks", "Beta networks");
        assertThat(found(PaperQuery.all().sorted(PaperQuery.Order.RATING))).startsWith("Gamma", "Alpha networks");
        assertThat(search.find(newest, 2, 1)).isEqualTo(new PaperHits(List.of(id("Alpha networks")), 4));
        assertThat(search.find(newest, 4, 10)).isEqualTo(new PaperHits(List.of(), 4));
    }

    @Test
    void readAndUnreadArePersonal() {
        marks.mark(READER, List.of(id("Gamma"), new PaperId(4711)), LATER);

        assertThat(found(PaperQuery.all().readBy(READER))).containsExactly("Gamma");
        assertThat(found(PaperQuery.all().unreadBy(READER)))
                .containsExactly("Alpha networks", "Beta networks", "Delta");
        assertThat(found(PaperQuery.all().readBy(new UserId(8)))).isEmpty();
        assertThat(marks.mark(READER, List.of(id("Gamma"), id("Delta")), LATER)).isEqualTo(1);
        assertThat(marks.forget(READER)).isEqualTo(2);
        assertThat(marks.readAmong(READER, List.of(id("Gamma")))).isEmpty();
    }

    @Test
    void paperOfTwoListsIsFoundOnce() {
        list("two", LATER, "# T\n1. [Gamma](https://arxiv.org/abs/2101.00003)\n*2021-01-02*\n");

        assertThat(found(PaperQuery.all().matching("gamma"))).containsExactly("Gamma");
        assertThat(found(PaperQuery.all().in(topic("T")))).containsExactly("Gamma");
        assertThat(search.count(PaperQuery.all())).isEqualTo(4);
    }

    @Test
    void identifierLeadsToItsPaper() {
        assertThat(search.identified("arxiv:2101.00003")).contains(id("Gamma"));
        assertThat(search.identified("arxiv:2101.99999")).isEmpty();
    }

    private void list(String key, Instant now, String text) {
        catalog.importList(
                new ListParser()
                        .parse("---\nlayout: article\nkey: " + key + "\n---\n" + text, key + ".md")
                        .list(),
                key + ".md",
                text,
                now,
                HeavyLoss.ACCEPTED);
    }

    private List<String> found(PaperQuery query) {
        return search.find(query, 0, 25).papers().stream()
                .map(paper -> catalog.paper(paper).orElseThrow().title())
                .toList();
    }

    private PaperId id(String title) {
        return catalog.papers().stream()
                .filter(paper -> paper.title().equals(title))
                .map(Paper::id)
                .findFirst()
                .orElseThrow();
    }

    private Optional<TopicId> topic(String name) {
        return catalog.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .map(topic -> topic.id())
                .findFirst();
    }
}
