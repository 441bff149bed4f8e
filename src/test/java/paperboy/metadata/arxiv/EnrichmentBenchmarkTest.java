package paperboy.metadata.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.metadata.HttpDoor;
import paperboy.metadata.Network;
import paperboy.metadata.Site;
import paperboy.metadata.TimeSource;
import paperboy.pipeline.EnrichPapers;
import paperboy.pipeline.ImportLists;
import paperboy.pipeline.ListText;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;
import paperboy.storage.DetailsStore;

/** Enriches 2,000 papers through an arXiv on loopback, with its pause shortened by a factor. */
@Tag("benchmark")
class EnrichmentBenchmarkTest {
    private static final int PAPERS = 2_000;
    private static final int BATCHES = 40;
    private static final int FACTOR = 10;
    private static final Duration PAUSE = Duration.ofMillis(3_100 / FACTOR);

    @TempDir
    private Path folder;

    @Test
    void pacingIsWhatTakesTheTime() throws IOException {
        try (MockWebServer arxiv = new MockWebServer();
                Database database = Database.open(folder.resolve("paperboy.db"))) {
            arxiv.setDispatcher(new Arxiv());
            arxiv.start();
            CatalogStore catalog = new CatalogStore(database);
            importPapers(catalog);
            HttpDoor door = new HttpDoor(
                    "arxiv", new Network("benchmark").client(), PAUSE, TimeSource.system(), Clock.systemUTC());
            ArxivSource source = new ArxivSource(new Site(door, arxiv.url("/"), Optional.empty(), Optional.empty()));
            EnrichPapers enrich = new EnrichPapers(
                    catalog, new DetailsStore(database), List.of(source), Runnable::run, Clock.systemUTC());

            long start = System.nanoTime();
            int asked = enrich.run(Duration.ofHours(1));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);

            Duration demanded = PAUSE.multipliedBy(BATCHES - 1);
            Duration own = taken.minus(demanded);
            Duration atFullPace = PAUSE.multipliedBy(FACTOR).multipliedBy(BATCHES - 1);
            System.out.printf(
                    Locale.ROOT,
                    "%d papers in %d ms: pauses of %d ms demand %d ms, ours are %d ms; that is %.1f %% of the %d s at full pace%n",
                    asked,
                    taken.toMillis(),
                    PAUSE.toMillis(),
                    demanded.toMillis(),
                    own.toMillis(),
                    100.0 * own.toMillis() / atFullPace.toMillis(),
                    atFullPace.toSeconds());
            assertThat(asked).isEqualTo(PAPERS);
            assertThat(arxiv.getRequestCount()).isEqualTo(BATCHES);
            assertThat(own.toMillis()).isLessThan(atFullPace.toMillis() / 20);
        }
    }

    private static void importPapers(CatalogStore catalog) {
        StringBuilder text = new StringBuilder("# Topic\n");
        for (int i = 0; i < PAPERS; i++) {
            text.append(String.format(
                    Locale.ROOT, "1. [Counting the birds of place %d](https://arxiv.org/abs/1906.%05d)%n", i, i));
        }
        new ImportLists(catalog)
                .run(
                        List.of(new ListText("list", "list.md", text.toString(), text.toString())),
                        Clock.systemUTC().instant());
    }

    /** Knows every paper, with an abstract of usual length. */
    private static final class Arxiv extends Dispatcher {
        private static final String ABSTRACT =
                "We count the birds of a place with a small net and compare. ".repeat(20);

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String ids = String.valueOf(request.getUrl().queryParameter("id_list"));
            String[] entries = List.of(ids.split(",")).stream()
                    .map(id -> Feed.entry(id + "v1", "Counting birds " + id, ABSTRACT))
                    .toArray(String[]::new);
            return new MockResponse.Builder()
                    .addHeader("Content-Type", "application/atom+xml; charset=utf-8")
                    .body(Feed.of(entries))
                    .build();
        }
    }
}
