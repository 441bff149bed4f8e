package paperboy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.withDefaultList(folder);
        desk.ask(Desk.ADMIN, "subscribe", "topic", "4.2", "max", 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whyNamesTheMessageOfAPaperThatCame() {
        desk.ask(Desk.ADMIN, "digest now");

        String why = Shown.of(desk.ask(Desk.ADMIN, "digest why", "paper", "1706.02515"));

        assertThat(why).isEqualTo("""
                private
                == Self-Normalizing Neural Networks
                It came to <#100> on 2026-05-04T08:00:00Z: the message.""");
    }

    @Test
    void whyCountsTheDigestsUntilAPaperComes() {
        String why = Shown.of(desk.ask(Desk.ADMIN, "digest why", "paper", "1901.09321"));

        assertThat(why).isEqualTo("""
                private
                == Fixup Initialization: Residual Learning Without Normalization
                It is number 2 of 3 still to come in <#100>: in 2 digests.
                Next digest: 2026-05-04T09:00:00Z (2026-05-04T09:00:00Z)""");
    }

    @Test
    void whyTellsAPaperOfOtherTopics() {
        String why = Shown.of(desk.ask(Desk.ADMIN, "digest why", "paper", "1906.03516"));

        assertThat(why).endsWith("<#100> is not subscribed to any of its topics.");
    }

    @Test
    void statusShowsTheLastAndTheNextDigest() {
        desk.ask(Desk.ADMIN, "digest now");

        String status = Shown.of(desk.ask(Desk.ADMIN, "status"));

        assertThat(status).isEqualTo("""
                private
                == Deliveries
                <#100>
                Next digest: 2026-05-04T09:00:00Z (2026-05-04T09:00:00Z)
                Last digest 2026-05-04T08:00:00Z: 1 paper
                arxiv: 19 of 31 papers known, 12 unknown there, 0 still to be asked""");
    }

    @Test
    void statusSaysWhyNothingIsPostedAndWhatToDo() {
        desk.ask(Desk.ADMIN, "schedule pause");

        String status = Shown.of(desk.ask(Desk.ADMIN, "status"));

        assertThat(status).contains("Paused since", "/schedule resume");
    }
}
