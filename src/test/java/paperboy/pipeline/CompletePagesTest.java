package paperboy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.delivery.PageEditor;
import paperboy.delivery.PostOutcome;
import paperboy.delivery.Refusal;
import paperboy.digest.ChannelId;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.DeliveryLedger;
import paperboy.storage.DetailsStore;
import paperboy.storage.Lookup;
import paperboy.storage.ModelSummaryStore;
import paperboy.summary.CardSummary;
import paperboy.summary.KeySentence;
import paperboy.text.Card;
import paperboy.text.Language;

class CompletePagesTest {
    private static final String SENTENCE = "We count birds by their songs.";

    @TempDir
    private Path folder;

    private final RecordingEditor editor = new RecordingEditor();
    private World world;
    private Database database;
    private DetailsStore details;
    private ModelSummaryStore written;
    private CompletePages completing;

    @BeforeEach
    void postTwoPages() {
        world = new World(folder);
        world.list("A", "B", "C");
        world.subscribe(3);
        world.tickAt("2026-05-04T09:00:00Z");
        database = Database.open(world.file());
        details = new DetailsStore(database);
        written = new ModelSummaryStore(database);
        PaperSummaries summaries = new PaperSummaries(details, written, new CardSummary(KeySentence.load()));
        completing = new CompletePages(
                new CatalogStore(database),
                new ChannelStore(database),
                new DeliveryLedger(database),
                details,
                editor,
                summaries);
        world.clock.move(Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        database.close();
        world.close();
    }

    private PaperId paper(String title) {
        return new CatalogStore(database)
                .papers().stream()
                        .filter(known -> known.title().equals(title))
                        .map(Paper::id)
                        .findFirst()
                        .orElseThrow();
    }

    private void tell(String title, Fact fact, String value) {
        Lookup lookup = new Lookup(paper(title), "x", Lookup.State.FOUND, 0, world.clock.instant());
        Finding found = new Finding.Found(new Facts(Map.of(fact, value)));
        details.keep("arxiv", List.of(new DetailsStore.Answer(lookup, found)), world.clock.instant());
    }

    private void run() {
        world.clock.move(Duration.ofMinutes(1));
        completing.run(world.clock.instant());
    }

    @Test
    void aCardIsCompletedOnceWhenItsAbstractCameLater() {
        tell("B", Fact.ABSTRACT, SENTENCE);

        run();
        run();

        assertThat(editor.edits).containsExactly("m0: A + B [B: " + SENTENCE + "]");
    }

    @Test
    void aCardIsCompletedWhenTheLanguageModelWasSlow() {
        written.accept(paper("C"), Language.CHINESE, "f", "此频道不读中文。", world.clock.instant());
        run();
        written.accept(paper("C"), Language.ENGLISH, "f", SENTENCE, world.clock.instant());

        run();
        run();

        assertThat(editor.edits).containsExactly("m1: C [C: " + SENTENCE + "]");
    }

    @Test
    void nothingIsEditedWhereNothingIsToldThatACardShows() {
        tell("B", Fact.CATEGORY, "cs.LG");

        run();

        assertThat(editor.edits).isEmpty();
        assertThat(details.late(world.clock.instant().minus(Duration.ofDays(1)), 9))
                .isEmpty();
    }

    @Test
    void anEditIsTriedAgainUntilThereIsAnAnswer() {
        tell("B", Fact.ABSTRACT, SENTENCE);
        editor.next(new PostOutcome.Unknown("timeout"), new PostOutcome.NotPosted("429", Duration.ofSeconds(5)));

        for (int i = 0; i < 4; i++) {
            run();
        }

        assertThat(editor.edits).hasSize(3).containsOnly("m0: A + B [B: " + SENTENCE + "]");
    }

    @Test
    void aMessageThatIsGoneIsNotEditedAgain() {
        tell("B", Fact.ABSTRACT, SENTENCE);
        editor.next(new PostOutcome.Refused(Refusal.PAGE_INVALID, "10008"));

        run();
        run();

        assertThat(editor.edits).hasSize(1);
    }

    @Test
    void oneMessageThatCannotBeWrittenAnewStopsNoOther() {
        tell("A", Fact.ABSTRACT, "We break the editor.");
        tell("C", Fact.ABSTRACT, SENTENCE);

        run();
        run();

        assertThat(editor.edits).containsExactly("m1: C [C: " + SENTENCE + "]");
    }

    @Test
    void messagesOfThreeDaysAgoAreLeftAlone() {
        world.clock.move(Duration.ofDays(3));
        tell("B", Fact.ABSTRACT, SENTENCE);

        run();

        assertThat(editor.edits).isEmpty();
    }

    /** Writes the sentence of each card behind the page's body. */
    private static final class RecordingEditor implements PageEditor {
        private final List<String> edits = new ArrayList<>();
        private final Deque<PostOutcome> outcomes = new ArrayDeque<>();

        void next(PostOutcome... next) {
            outcomes.addAll(List.of(next));
        }

        @Override
        public String revised(String body, Map<PaperId, Card> cards) {
            String sentences = cards.values().stream()
                    .filter(card -> card.body().plain().contains("We "))
                    .map(card -> card.title() + ": "
                            + card.body().plain().substring(card.body().plain().indexOf("We ")))
                    .sorted()
                    .collect(Collectors.joining(" "));
            if (sentences.contains("We break")) {
                throw new IllegalStateException("a fault");
            }
            return sentences.isEmpty() ? body : body + " [" + sentences + "]";
        }

        @Override
        public PostOutcome edit(ChannelId channel, String messageId, String body) {
            edits.add(messageId + ": " + body);
            return outcomes.isEmpty() ? new PostOutcome.Posted(messageId) : outcomes.pop();
        }
    }
}
