package paperboy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import paperboy.delivery.PageState;
import paperboy.storage.FullDisk;

/** What cannot be written down is not posted; what was posted and not written down is found out. */
@Timeout(20)
class FullDiskTest {
    private static final String DIGEST = "Alpha networks + Beta networks";

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.list("Alpha networks", "Beta networks", "Gamma networks");
        world.subscribe(2);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDigestThatCannotBeClaimedComesWhenThereIsSpace() throws Exception {
        try (FullDisk full = FullDisk.forClaims(world.file())) {
            world.tickAt("2026-05-04T09:00:00Z");
            assertThat(world.target.bodies()).as("posted on %s", full).isEmpty();
        }

        world.tickAt("2026-05-04T09:01:00Z");

        assertThat(world.target.bodies()).containsExactly(DIGEST);
    }

    @Test
    void aPostThatCannotBeNotedDoesNotLeave() throws Exception {
        try (FullDisk full = FullDisk.forPages(world.file(), PageState.SENDING)) {
            world.tickAt("2026-05-04T09:00:00Z");
            assertThat(world.target.bodies()).as("posted on %s", full).isEmpty();
        }

        world.tickAt("2026-05-04T09:01:00Z");

        assertThat(world.target.bodies()).containsExactly(DIGEST);
    }

    @Test
    void aReceiptThatCannotBeKeptIsFoundInTheHistory() throws Exception {
        try (FullDisk full = FullDisk.forPages(world.file(), PageState.SENT)) {
            world.tickAt("2026-05-04T09:00:00Z");
            world.tickAt("2026-05-04T09:03:00Z");
            assertThat(world.target.bodies()).as("posted on %s", full).containsExactly(DIGEST);
        }

        world.tickAt("2026-05-04T09:20:00Z");
        world.tickAt("2026-05-05T09:00:00Z");

        assertThat(world.target.bodies()).containsExactly(DIGEST, "Gamma networks");
    }
}
