package paperboy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.digest.GuildId;
import paperboy.digest.Pause;
import paperboy.storage.LedgerView;

class GuildChangesTest {
    @TempDir
    private Path folder;

    private World world;
    private GuildChanges changes;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.list("Alpha networks", "Beta networks", "Gamma networks");
        world.subscribe(2);
        changes = new GuildChanges(world.channels);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aServerThatRemovedUsGetsNothingAndGoesOnWhenWeAreBack() {
        changes.removed(World.GUILD, world.clock.instant());
        world.tickAt("2026-05-04T09:00:00Z");
        Pause.Reason reason = world.plan().orElseThrow().pause().orElseThrow().reason();
        changes.joined(World.GUILD, world.clock.instant());
        world.tickAt("2026-05-05T09:00:00Z");

        assertThat(reason).isEqualTo(Pause.Reason.BOT_REMOVED);
        assertThat(world.target.bodies()).containsExactly("Alpha networks + Beta networks");
    }

    @Test
    void aChannelIsForgottenThirtyDaysAfterItsServerRemovedUs() {
        world.tickAt("2026-05-04T09:00:00Z");
        changes.removed(World.GUILD, world.clock.instant());

        world.clock.move(Duration.ofDays(30));
        changes.forget(world.clock.instant());
        boolean keptForThirtyDays = world.plan().isPresent();
        world.clock.move(Duration.ofMillis(1));
        changes.forget(world.clock.instant());

        assertThat(keptForThirtyDays).isTrue();
        assertThat(world.plan()).isEmpty();
        assertThat(world.integrity()).isEqualTo("ok");
    }

    @Test
    void aChannelWhoseCardsWereCompletedIsForgottenAsWell() throws SQLException {
        world.tickAt("2026-05-04T09:00:00Z");
        LedgerView.complete(world.file(), world.clock.instant());
        changes.removed(World.GUILD, world.clock.instant());

        world.clock.move(Duration.ofDays(31));
        changes.forget(world.clock.instant());

        assertThat(world.plan()).isEmpty();
        assertThat(world.integrity()).isEqualTo("ok");
    }

    @Test
    void aChannelThatWasPausedBeforeIsForgottenAsWell() {
        world.channels.pause(World.CHANNEL, new Pause(Pause.Reason.BY_HAND, "", world.clock.instant()));
        changes.removed(World.GUILD, world.clock.instant());

        world.clock.move(Duration.ofDays(31));
        changes.forget(world.clock.instant());

        assertThat(world.plan()).isEmpty();
    }

    @Test
    void whatHappenedWhileWeWereAwayIsMadeUpFor() {
        changes.present(Set.of(), world.clock.instant());
        Pause.Reason whileGone =
                world.plan().orElseThrow().pause().orElseThrow().reason();
        changes.present(Set.of(World.GUILD, new GuildId(77)), world.clock.instant());
        world.clock.move(Duration.ofDays(31));
        changes.forget(world.clock.instant());

        assertThat(whileGone).isEqualTo(Pause.Reason.BOT_REMOVED);
        assertThat(world.plan().orElseThrow().pause()).isEmpty();
    }

    @Test
    void aServerThatInvitedUsAgainIsNotForgotten() {
        changes.removed(World.GUILD, world.clock.instant());
        changes.joined(World.GUILD, world.clock.instant());

        world.clock.move(Duration.ofDays(31));
        changes.forget(world.clock.instant());

        assertThat(world.plan()).isPresent();
    }

    @Test
    void aPauseByHandOutlivesAReturn() {
        world.channels.pause(World.CHANNEL, new Pause(Pause.Reason.BY_HAND, "", world.clock.instant()));

        changes.removed(World.GUILD, world.clock.instant());
        changes.joined(World.GUILD, world.clock.instant());

        assertThat(world.plan().orElseThrow().pause().orElseThrow().reason()).isEqualTo(Pause.Reason.BY_HAND);
    }
}
