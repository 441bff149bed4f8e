package paperboy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.Paper;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;

class ImportListsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    @TempDir
    private Path folder;

    private Database database;
    private CatalogStore catalog;
    private ImportLists imports;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("paperboy.db"));
        catalog = new CatalogStore(database);
        imports = new ImportLists(catalog);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSecondFileWithTheKeyOfAListIsPassedOver() {
        imports.run(List.of(text("a.md", "Alpha networks"), text("copy.md", "Beta networks")), NOW);

        assertThat(titles()).containsExactly("Alpha networks");
    }

    @Test
    void aListThatMovedToAnotherFileGoesOnThere() {
        imports.run(List.of(text("a.md", "Alpha networks")), NOW);
        imports.forget("a.md");

        imports.run(List.of(text("moved.md", "Alpha networks", "Beta networks")), NOW);

        assertThat(titles()).containsExactly("Alpha networks", "Beta networks");
    }

    private static ListText text(String source, String... titles) {
        StringBuilder text = new StringBuilder("---\nkey: one-list\n---\n# Topic\n");
        for (String title : titles) {
            text.append("1. [").append(title).append("](https://arxiv.org/abs/2001.0000");
            text.append(title.charAt(0) - 'A').append(")\n");
        }
        return new ListText("name", source, text.toString(), text.toString());
    }

    private List<String> titles() {
        return catalog.papers().stream().map(Paper::title).toList();
    }

    @Test
    void aListThatLostMostOfItsPapersIsTakenOnlyWhenThatIsAccepted() {
        imports.run(List.of(text("a.md", "Alpha networks", "Beta networks", "Gamma networks")), NOW);

        imports.run(List.of(text("a.md", "Alpha networks")), NOW);
        List<String> stopped = titles();
        new ImportLists(catalog, HeavyLoss.ACCEPTED).run(List.of(text("a.md", "Alpha networks")), NOW);

        assertThat(stopped).hasSize(3);
        assertThat(titles()).containsExactly("Alpha networks");
    }
}
