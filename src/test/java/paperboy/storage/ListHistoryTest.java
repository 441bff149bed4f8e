package paperboy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.Change;
import paperboy.catalog.EntryField;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.ImportOutcome;
import paperboy.catalog.ImportReceipt;
import paperboy.catalog.ListKey;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.catalog.PastImport;
import paperboy.catalog.Placement;
import paperboy.catalog.TopicId;
import paperboy.catalog.TopicPath;

class ListHistoryTest {
    private static final String ALPHA = "1. [Alpha Networks for Everything](http://cn.arxiv.org/abs/1901.00001)\n";
    private static final String BETA = "1. [Beta Training of Small Models](http://cn.arxiv.org/abs/1902.00002)\n";
    private static final String GAMMA = "1. [Gamma Rays in Deep Learning](https://example.org/gamma.pdf)\n";
    private static final String DELTA = "1. Delta Rules Without Any Link\n*2001* \n";

    @TempDir
    private Path folder;

    private ListHistory history;

    @BeforeEach
    void open() {
        history = new ListHistory(folder);
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void firstVersionAddsEveryPaperOnce() {
        List<Change> changes = history.next("# 1 A\n" + ALPHA + BETA + "# 2 B\n" + ALPHA);

        assertThat(changes)
                .containsExactly(
                        new Change.TopicAdded(TopicPath.of("A")),
                        new Change.TopicAdded(TopicPath.of("B")),
                        new Change.Added(7, "Alpha Networks for Everything"),
                        new Change.Added(8, "Beta Training of Small Models"));
    }

    @Test
    void sameTextAgainChangesNoRow() {
        history.next("# 1 A\n" + ALPHA + BETA + GAMMA + DELTA);
        List<String> before = history.rows();

        List<Change> changes = history.next("# 1 A\n" + ALPHA + BETA + GAMMA + DELTA);

        assertThat(changes).isEmpty();
        assertThat(history.rows()).isEqualTo(before);
    }

    @Test
    void renumberedAndReorderedEntriesAreNoNews() {
        history.next("# 1 A\n" + ALPHA + BETA + "# 2 B\n" + GAMMA + DELTA);

        List<Change> changes = history.next("# 7 B\n" + DELTA + GAMMA + "# 8.1 A\n" + BETA + ALPHA);

        assertThat(changes).isEmpty();
        assertThat(history.titles())
                .containsExactly(
                        "Delta Rules Without Any Link",
                        "Gamma Rays in Deep Learning",
                        "Beta Training of Small Models",
                        "Alpha Networks for Everything");
    }

    @Test
    void healedLinkIsNoNewPaper() {
        history.next("# 1 A\n" + ALPHA);

        List<Change> changes = history.next("# 1 A\n" + ALPHA.replace("http://cn.", "https://"));

        assertThat(changes)
                .containsExactly(new Change.Changed(
                        new PaperId(1), "Alpha Networks for Everything", Set.of(EntryField.LISTED_URL)));
    }

    @Test
    void removedAndRestoredPaperIsNeverNew() {
        history.next("# 1 A\n" + ALPHA + BETA + GAMMA);

        List<Change> removed = history.next("# 1 A\n" + ALPHA + BETA);
        List<Change> restored = history.next("# 1 A\n" + ALPHA + BETA + GAMMA);

        assertThat(removed).containsExactly(new Change.Removed(new PaperId(3), "Gamma Rays in Deep Learning"));
        assertThat(restored).containsExactly(new Change.Restored(new PaperId(3), 9, "Gamma Rays in Deep Learning"));
    }

    @Test
    void movedPaperIsNoNewPaper() {
        history.next("# 1 A\n" + ALPHA + BETA + "# 2 B\n" + GAMMA);

        List<Change> changes = history.next("# 1 A\n" + ALPHA + "# 2 B\n" + GAMMA + BETA);

        assertThat(changes)
                .containsExactly(new Change.Moved(
                        new PaperId(2),
                        "Beta Training of Small Models",
                        List.of(TopicPath.of("A")),
                        List.of(TopicPath.of("B"))));
    }

    @Test
    void retitledPaperKeepsItsNumberByItsId() {
        history.next("# 1 A\n" + ALPHA);

        List<Change> changes = history.next("# 1 A\n" + ALPHA.replace("Everything", "Nothing at All"));

        assertThat(changes)
                .containsExactly(new Change.Retitled(
                        new PaperId(1), "Alpha Networks for Everything", "Alpha Networks for Nothing at All"));
    }

    @Test
    void retitledPaperKeepsItsNumberByItsAddress() {
        history.next("# 1 A\n" + GAMMA);

        List<Change> changes = history.next("# 1 A\n" + GAMMA.replace("Gamma Rays in", "Cosmic Radiation and"));

        assertThat(changes)
                .containsExactly(new Change.Retitled(
                        new PaperId(1), "Gamma Rays in Deep Learning", "Cosmic Radiation and Deep Learning"));
    }

    @Test
    void mendedTypingErrorInAnUnlinkedTitleIsNoNewPaper() {
        history.next("# 1 A\n1. Delta Ruels Without Any Link\n*2001*\n");

        List<Change> changes = history.next("# 1 A\n" + DELTA);

        assertThat(changes)
                .containsExactly(new Change.Retitled(
                        new PaperId(1), "Delta Ruels Without Any Link", "Delta Rules Without Any Link"));
    }

    @Test
    void paperUnderTheOldTitleOfAnotherIsNewAndBothStay() {
        history.next("# 1 A\n" + ALPHA + linked("Frogs of the Night", "e"));
        history.next("# 1 A\n" + ALPHA + linked("Dusk Calls among Herons", "e"));
        String both = "# 1 A\n" + ALPHA + linked("Frogs of the Night", "n") + linked("Dusk Calls among Herons", "e");

        List<Change> changes = history.next(both);

        assertThat(changes).containsExactly(new Change.Added(8, "Frogs of the Night"));
        assertThat(history.next("# 1 A\n" + ALPHA)).hasSize(2);
        assertThat(history.next(both)).hasSize(2).allMatch(Change.Restored.class::isInstance);
    }

    @Test
    void entryThatHasNothingButAnOldTitleIsAnotherPlacement() {
        history.next("# 1 A\n" + ALPHA + linked("Frogs of the Night", "e"));
        history.next("# 1 A\n" + ALPHA + linked("Dusk Calls among Herons", "e"));
        String both =
                "# 1 A\n" + ALPHA + linked("Dusk Calls among Herons", "e") + "# 2 B\n1. Frogs of the Night\n*2020*\n";

        List<Change> changes = history.next(both);

        assertThat(changes).noneMatch(Change.Added.class::isInstance).hasAtLeastOneElementOfType(Change.Moved.class);
        assertThat(history.next(both + "\n")).isEmpty();
    }

    @Test
    void linksOfOnePaperListedApartAreItsPlacements() {
        history.next("""
                # 1 A
                1. [Kites Fly](https://arxiv.org/abs/1901.00007)
                [paper](https://openreview.net/forum?id=H1gsz30cKX)
                """);

        List<Change> changes = history.next("""
                # 1 A
                1. [Kites Fly](https://arxiv.org/abs/1901.00007)
                1. [How a Kite Flew](https://openreview.net/forum?id=H1gsz30cKX)
                """);

        assertThat(changes).noneMatch(Change.Added.class::isInstance);
    }

    private static String linked(String title, String file) {
        return "1. [%s](https://kite.example.org/%s.pdf)\n*2020-01-01*\n\n".formatted(title, file);
    }

    @Test
    void secondPartOfASeriesIsANewPaper() {
        history.next("# 1 A\n1. A Long Story of Networks, Part 1\n*2001*\n");

        List<Change> changes = history.next("# 1 A\n1. A Long Story of Networks, Part 2\n*2001*\n");

        assertThat(changes)
                .containsExactly(
                        new Change.Added(7, "A Long Story of Networks, Part 2"),
                        new Change.Removed(new PaperId(1), "A Long Story of Networks, Part 1"));
    }

    @Test
    void partOfASeriesThatIsCountedInRomanNumeralsIsANewPaper() {
        history.next("# 1 A\n1. A Long Story of Networks, Part I\n*2001*\n");

        List<Change> changes = history.next("# 1 A\n1. A Long Story of Networks, Part II\n*2001*\n");

        assertThat(changes)
                .containsExactly(
                        new Change.Added(7, "A Long Story of Networks, Part II"),
                        new Change.Removed(new PaperId(1), "A Long Story of Networks, Part I"));
    }

    @Test
    void linkAddedToATitleIsNoNewPaper() {
        history.next("# 1 A\n" + DELTA);

        List<Change> changes =
                history.next("# 1 A\n1. [Delta Rules Without Any Link](https://arxiv.org/abs/1905.00009)\n*2001*\n");

        assertThat(changes)
                .containsExactly(new Change.Changed(
                        new PaperId(1),
                        "Delta Rules Without Any Link",
                        Set.of(EntryField.LISTED_URL, EntryField.URL, EntryField.ARXIV_ID)));
    }

    @Test
    void correctedLinkIsNoNewPaperAndFreesTheWrongId() {
        history.next("# 1 A\n" + ALPHA);

        List<Change> corrected = history.next("# 1 A\n" + ALPHA.replace("1901.00001", "1901.11111"));
        List<Change> owner =
                history.next("# 1 A\n" + ALPHA.replace("1901.00001", "1901.11111") + ALPHA.replace("Alpha", "Omega"));

        assertThat(corrected)
                .containsExactly(new Change.Changed(
                        new PaperId(1),
                        "Alpha Networks for Everything",
                        Set.of(EntryField.LISTED_URL, EntryField.URL, EntryField.ARXIV_ID)));
        assertThat(owner).containsExactly(new Change.Added(8, "Omega Networks for Everything"));
    }

    @Test
    void twoPapersOfOneTitleStayTwo() {
        List<Change> changes = history.next("# 1 A\n" + ALPHA + ALPHA.replace("1901.00001", "2001.00001"));

        assertThat(changes)
                .containsExactly(
                        new Change.TopicAdded(TopicPath.of("A")),
                        new Change.Added(7, "Alpha Networks for Everything"),
                        new Change.Added(8, "Alpha Networks for Everything"));
    }

    @Test
    void secondPlacementIsNotAdded() {
        history.next("# 1 A\n" + ALPHA + BETA);

        List<Change> changes =
                history.next("# 1 A\n" + ALPHA + BETA + "# 2 B\n1. [Alpha Networks for Everything](#alpha)\n\n" + BETA);

        assertThat(changes)
                .containsExactly(
                        new Change.TopicAdded(TopicPath.of("B")),
                        new Change.Moved(
                                new PaperId(1),
                                "Alpha Networks for Everything",
                                List.of(TopicPath.of("A")),
                                List.of(TopicPath.of("A"), TopicPath.of("B"))),
                        new Change.Moved(
                                new PaperId(2),
                                "Beta Training of Small Models",
                                List.of(TopicPath.of("A")),
                                List.of(TopicPath.of("A"), TopicPath.of("B"))));
    }

    @Test
    void ratingOfTheSecondPlacementIsThePapers() {
        history.next("# 1 A\n" + ALPHA + "# 2 B\n" + ALPHA + "*2019-01-01*\n$\\bullet \\bullet$\n");

        Paper paper = history.store.papers().get(0);

        assertThat(paper.rating().map(rating -> rating.stars())).contains(2);
        assertThat(paper.placements())
                .containsExactly(
                        new Placement(new ListKey("list"), TopicPath.of("A"), 0),
                        new Placement(new ListKey("list"), TopicPath.of("B"), 0));
    }

    @Test
    void ratingTagAndNoteChangeTheEntryOnly() {
        history.next("# 1 A\n" + ALPHA + BETA);

        List<Change> changes =
                history.next("# 1 A\n" + ALPHA + "*2019-01-01*\n$\\bullet \\bullet$ - usable\n一句话；\n\n" + BETA);

        assertThat(changes)
                .containsExactly(new Change.Changed(
                        new PaperId(1),
                        "Alpha Networks for Everything",
                        Set.of(EntryField.DATE, EntryField.RATING, EntryField.TAG, EntryField.NOTES)));
    }

    @Test
    void renamedTopicKeepsItsNumber() {
        history.next("# 1 A\n## 1.1 Old\n" + ALPHA + BETA + "# 2 B\n" + GAMMA);
        TopicId old = history.topic("A", "Old");

        List<Change> changes = history.next("# 1 A\n## 1.1 New\n" + ALPHA + BETA + "# 2 B\n" + GAMMA);

        assertThat(changes)
                .containsExactly(new Change.TopicRenamed(old, TopicPath.of("A", "Old"), TopicPath.of("A", "New")));
        assertThat(history.topic("A", "New")).isEqualTo(old);
    }

    @Test
    void topicsBelowARenamedOneFollowEvenEmptyOnes() {
        history.next("# 1 A\n## 1.1 Survey\n## 1.2 Rest\n" + ALPHA + "# 2 B\n## 2.1 Survey\n## 2.2 Rest\n" + BETA);
        TopicId survey = history.topic("A", "Survey");

        List<Change> changes = history.next(
                "# 1 Z\n## 1.1 Survey\n## 1.2 Rest\n" + ALPHA + "# 2 Y\n## 2.1 Survey\n## 2.2 Rest\n" + BETA);

        assertThat(changes)
                .extracting(Change::getClass)
                .containsExactly(Change.TopicRenamed.class, Change.TopicRenamed.class);
        assertThat(history.topic("Z", "Survey")).isEqualTo(survey);
    }

    @Test
    void reparentedTopicKeepsItsNumber() {
        history.next("# 1 Training\n" + ALPHA + BETA + "# 2 Rest\n" + GAMMA);
        TopicId training = history.topic("Training");

        List<Change> changes = history.next("# 1 Practice\n## 1.1 Training\n" + ALPHA + BETA + "# 2 Rest\n" + GAMMA);

        assertThat(history.topic("Practice", "Training")).isEqualTo(training);
        assertThat(changes)
                .containsExactly(
                        new Change.TopicAdded(TopicPath.of("Practice")),
                        new Change.TopicRenamed(
                                training, TopicPath.of("Training"), TopicPath.of("Practice", "Training")));
    }

    @Test
    void splitTopicIsTheOneWithMostOfItsPapers() {
        history.next("# 1 All\n" + ALPHA + BETA + GAMMA);
        TopicId all = history.topic("All");

        history.next("# 1 Most\n" + ALPHA + BETA + "# 2 Least\n" + GAMMA);

        assertThat(history.topic("Most")).isEqualTo(all);
        assertThat(history.topic("Least")).isNotEqualTo(all);
    }

    @Test
    void topicMergedIntoAnotherLeavesItsSubscriptionsThere() {
        history.next("# 1 Big\n" + ALPHA + BETA + "# 2 Small\n" + GAMMA);
        subscribe(history.topic("Small"));

        List<Change> changes = history.next("# 1 Big\n" + ALPHA + BETA + GAMMA);

        assertThat(changes)
                .contains(new Change.TopicRemoved(
                        new TopicId(3), TopicPath.of("Small"), Optional.of(TopicPath.of("Big"))));
        assertThat(subscribed()).containsExactly(history.topic("Big").value());
    }

    @Test
    void importThatRemovesMoreThanHalfStopsUntilAccepted() {
        history.next("# 1 A\n" + ALPHA + BETA + GAMMA);
        List<String> before = history.titles();

        ImportOutcome stopped = history.read("list", "# 1 A\n" + ALPHA, HeavyLoss.STOPS);
        List<String> kept = history.titles();
        ImportOutcome accepted = history.read("list", "# 1 A\n" + ALPHA, HeavyLoss.ACCEPTED);

        assertThat(stopped).isInstanceOf(ImportOutcome.Stopped.class);
        assertThat(kept).isEqualTo(before);
        assertThat(accepted).isInstanceOf(ImportOutcome.Imported.class);
        assertThat(history.titles()).containsExactly("Alpha Networks for Everything");
    }

    @Test
    void halfOfAListMayLeave() {
        history.next("# 1 A\n" + ALPHA + BETA);

        ImportOutcome outcome = history.read("list", "# 1 A\n" + ALPHA, HeavyLoss.STOPS);

        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
    }

    @Test
    void receiptOfEveryImportIsKeptOnce() {
        history.next("# 1 A\n" + ALPHA + BETA + GAMMA);
        history.read("list", "# 1 A\n" + ALPHA, HeavyLoss.STOPS);
        history.read("list", "# 1 A\n" + ALPHA, HeavyLoss.STOPS);

        List<PastImport> imports = history.store.imports(new ListKey("list"), 10);

        assertThat(imports)
                .containsExactly(
                        new PastImport(
                                new ListKey("list"),
                                Instant.ofEpochSecond(2),
                                "list.md",
                                PastImport.Fate.STOPPED,
                                new ImportReceipt(1, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)),
                        new PastImport(
                                new ListKey("list"),
                                Instant.ofEpochSecond(1),
                                "list.md",
                                PastImport.Fate.IMPORTED,
                                new ImportReceipt(1, 3, 3, 0, 0, 0, 0, 0, 1, 0, 0, 0)));
    }

    @Test
    void papersThatTurnOutToBeOneShareDeliveriesAndReadingMarks() {
        history.next("one", "# 1 A\n" + ALPHA);
        history.next("two", "# 1 A\n1. [Another Name for the Same Thing](https://doi.org/10.1000/xyz123)\n");
        deliver(2);
        read(2);

        history.next("three", """
                # 1 A
                1. [Alpha Networks](https://arxiv.org/abs/1901.00001)
                *2019* [paper](https://doi.org/10.1000/xyz123)
                """);

        assertThat(history.store.papers()).hasSize(1);
        assertThat(history.store.paper(new PaperId(2)).map(Paper::id)).contains(new PaperId(1));
        assertThat(numbers("SELECT paper_id FROM delivery")).containsExactly(1L);
        assertThat(numbers("SELECT paper_id FROM read_mark")).containsExactly(1L);
    }

    @Test
    void paperOfTwoListsIsOnePaper() {
        history.next("one", "# 1 A\n" + ALPHA);
        List<Change> changes = history.next("two", "# 1 A\n" + ALPHA);

        assertThat(changes)
                .containsExactly(
                        new Change.TopicAdded(TopicPath.of("A")), new Change.Added(7, "Alpha Networks for Everything"));
        assertThat(history.store.papers()).hasSize(1);
    }

    private void subscribe(TopicId topic) {
        history.database.change(handle -> {
            channel(handle);
            handle.execute("INSERT INTO subscription VALUES (1, ?, 'BOTH', NULL, 0, 0)", topic.value());
        });
    }

    private static void channel(Handle handle) {
        handle.execute("""
                INSERT INTO channel (channel_id, guild_id, zone, post_at, days, max_papers, language, created_at)
                VALUES (1, 1, 'UTC', '08:00', '1234567', 5, 'en', 0)
                """);
    }

    private List<Long> subscribed() {
        return numbers("SELECT topic_id FROM subscription");
    }

    private void deliver(long paper) {
        history.database.change(handle -> {
            channel(handle);
            handle.execute("INSERT INTO digest VALUES (1, 1, '2026-01-01', 0, 0, 'PLANNED')");
            handle.execute("INSERT INTO digest_page (page_id, digest_id, part, marker, body, plain_body, state)"
                    + " VALUES (1, 1, 0, 'm', '', '', 'CLAIMED')");
            handle.execute("INSERT INTO delivery (channel_id, paper_id, page_id) VALUES (1, ?, 1)", paper);
        });
    }

    private void read(long paper) {
        history.database.change(handle -> handle.execute("INSERT INTO read_mark VALUES (5, ?, 0)", paper));
    }

    private List<Long> numbers(String query) {
        return history.database.read(
                handle -> handle.createQuery(query).mapTo(Long.class).list());
    }
}
