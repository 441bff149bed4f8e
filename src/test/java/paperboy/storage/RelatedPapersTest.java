package paperboy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.PaperId;
import paperboy.parse.ListParser;

class RelatedPapersTest {
    private static final String LIST = """
            # Initialization
            1. [Fixup initialization for residual networks](https://arxiv.org/abs/1901.09321)
            2. [How to start training: the effect of initialization](https://arxiv.org/abs/1803.01719)
            # Birds
            3. [Counting "birds" AND (owls) with deep networks](https://arxiv.org/abs/1906.00001)
            4. [深度学习模型压缩](https://arxiv.org/abs/1906.00002)
            5. [模型压缩综述](https://arxiv.org/abs/1906.00003)
            """;

    @TempDir
    private Path folder;

    @Test
    void papersThatShareRareWordsAndTopicsComeFirst() {
        try (Database database = Database.open(folder.resolve("paperboy.db"))) {
            CatalogStore catalog = new CatalogStore(database);
            catalog.importList(
                    new ListParser().parse(LIST, "list").list(),
                    "list.md",
                    LIST,
                    Instant.parse("2026-05-04T03:00:00Z"),
                    HeavyLoss.ACCEPTED);
            List<Paper> papers = catalog.papers();

            assertThat(related(database, papers.get(0)))
                    .containsExactly(papers.get(1).title(), papers.get(2).title());
            assertThat(related(database, papers.get(3)).get(0))
                    .isEqualTo(papers.get(4).title());
            assertThat(related(database, papers.get(2))).contains(papers.get(0).title());
        }
    }

    private static List<String> related(Database database, Paper paper) {
        List<PaperId> ids = new RelatedPapers(database).to(paper, PaperDetails.none(), 3);
        CatalogStore catalog = new CatalogStore(database);
        return ids.stream().map(id -> catalog.paper(id).orElseThrow().title()).toList();
    }
}
