package paperboy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Paper;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;
import paperboy.storage.DetailsStore;
import paperboy.storage.LateDetails;
import paperboy.storage.Lookup;

class LateDetailsTest {
    @TempDir
    private Path folder;

    private static void tell(Database database, String title, String source, Instant now) {
        Paper paper = new CatalogStore(database)
                .papers().stream()
                        .filter(known -> known.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        Lookup lookup = new Lookup(paper.id(), "x", Lookup.State.FOUND, 0, now);
        Finding found = new Finding.Found(new Facts(Map.of(Fact.ABSTRACT, "We count birds.")));
        new DetailsStore(database).keep(source, List.of(new DetailsStore.Answer(lookup, found)), now);
    }

    @Test
    void aMessageIsLateWhenDetailsCameAfterIt() {
        try (World world = new World(folder);
                Database database = Database.open(folder.resolve("paperboy.db"))) {
            DetailsStore details = new DetailsStore(database);
            world.list("A", "B", "C");
            world.subscribe(2);
            tell(database, "A", "arxiv", world.clock.instant());
            world.tickAt("2026-05-04T09:00:00Z");
            Instant planned = world.clock.instant();

            assertThat(details.late(planned, 10)).isEmpty();

            world.clock.move(Duration.ofMinutes(5));
            tell(database, "B", "arxiv", world.clock.instant());
            List<LateDetails> late = details.late(planned, 10);
            assertThat(late).hasSize(1);
            assertThat(late.get(0).channel()).isEqualTo(World.CHANNEL);
            assertThat(late.get(0).papers()).hasSize(2);
            assertThat(details.late(planned.plusMillis(1), 10)).isEmpty();

            details.completed(late.get(0), world.clock.instant());
            tell(database, "B", "arxiv", world.clock.instant().plusSeconds(60));
            assertThat(details.late(planned, 10)).isEmpty();

            tell(database, "B", "semantic-scholar", world.clock.instant().plusSeconds(60));
            assertThat(details.late(planned, 10)).isEqualTo(late);
        }
    }
}
