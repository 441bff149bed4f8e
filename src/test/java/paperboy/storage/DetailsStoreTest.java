package paperboy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.Paper;
import paperboy.parse.ListParser;

class DetailsStoreTest {
    private static final Instant NOW = Instant.parse("2026-05-04T03:00:00Z");
    private static final String LIST = """
            # 基础
            1. [Self-normalizing networks](https://arxiv.org/abs/1706.02515)
            对激活函数的讨论
            2. [Fixup initialization](https://arxiv.org/abs/1901.09321)
            """;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("paperboy.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void importList(String text) {
        new CatalogStore(database)
                .importList(new ListParser().parse(text, "list").list(), "list.md", text, NOW, HeavyLoss.ACCEPTED);
    }

    private void tell(String title, Fact fact, String value) {
        Paper paper = new CatalogStore(database)
                .papers().stream()
                        .filter(known -> known.title().startsWith(title))
                        .findFirst()
                        .orElseThrow();
        Lookup lookup = new Lookup(
                paper.id(), paper.arxivId().orElseThrow().value(), Lookup.State.FOUND, 0, NOW.plusSeconds(60));
        new DetailsStore(database)
                .keep(
                        "arxiv",
                        List.of(new DetailsStore.Answer(lookup, new Finding.Found(new Facts(Map.of(fact, value))))),
                        NOW);
    }

    private List<String> found(String words) {
        PaperHits hits = new PaperSearch(database).find(PaperQuery.all().matching(words), 0, 10);
        return new CatalogStore(database)
                .papers(hits.papers()).stream().map(Paper::title).toList();
    }

    @Test
    void papersAreFoundByTheirAuthorsAndAbstracts() {
        importList(LIST);
        tell("Self", Fact.AUTHORS, "Günter Klambauer\nSepp Hochreiter");
        tell("Fixup", Fact.ABSTRACT, "Normalization layers are a staple.");

        assertThat(found("klambauer")).containsExactly("Self-normalizing networks");
        assertThat(found("staple layers")).containsExactly("Fixup initialization");
    }

    @Test
    void wordsOfTheListAndOfTheDetailsAreFoundTogether() {
        importList(LIST);
        tell("Self", Fact.AUTHORS, "Günter Klambauer");

        assertThat(found("激活 hochreiter")).isEmpty();
        assertThat(found("激活 gunter networks 基础")).containsExactly("Self-normalizing networks");
    }

    @Test
    void aListThatIsReadAgainForgetsNoDetails() {
        importList(LIST);
        tell("Self", Fact.AUTHORS, "Günter Klambauer");

        importList(LIST.replace("networks", "neural networks"));

        assertThat(found("klambauer neural")).containsExactly("Self-normalizing neural networks");
    }

    @Test
    void anEmptyIndexIsFilledWhenTheDatabaseIsOpened() {
        importList(LIST);
        tell("Self", Fact.AUTHORS, "Günter Klambauer");
        database.change(handle -> handle.execute("DELETE FROM paper_words WHERE rowid > 0"));

        database.close();
        open();

        assertThat(found("klambauer")).containsExactly("Self-normalizing networks");
        assertThat(found("fixup")).containsExactly("Fixup initialization");
    }
}
