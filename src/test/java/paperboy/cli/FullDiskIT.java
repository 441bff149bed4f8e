package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.delivery.PageState;
import paperboy.digest.ChannelId;
import paperboy.sandbox.SandboxOptions;
import paperboy.sandbox.fault.Fault;
import paperboy.storage.LedgerView;

/** The packaged jar with its database on a disk that fills up, whatever else happens on it, while digests go out. */
@Tag("reliability")
class FullDiskIT {
    private static final int DISK_MEGABYTES = 6;
    private static final int CHANNELS = 3;
    private static final int PAPERS = 60;
    /** Three pages of at most ten papers. */
    private static final int PAPERS_A_DIGEST = 25;

    @TempDir
    private Path folder;

    @Test
    void aStartOnAFullDiskIsOneLineThatSaysWhatToDo() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(mountPoint(), DISK_MEGABYTES);
                JarSite site = site(disk)) {
            disk.fill();
            try (Jar bot = site.start()) {
                int exitCode = bot.exitCode();

                assertThat(exitCode).isEqualTo(Exit.FAILURE);
                assertThat(bot.err().lines().filter(line -> !line.isBlank())).hasSize(1);
                assertThat(bot.err())
                        .contains("no space left", "Make room", site.database().toString());
            }
        }
    }

    @Test
    void digestsThatMeetAFullDiskComeOnceWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(mountPoint(), DISK_MEGABYTES);
                JarSite site = site(disk)) {
            try (Jar first = site.start()) {
                site.awaitList();
                first.terminate(20);
            }
            List<ChannelId> channels = site.subscribe(CHANNELS);
            site.sandbox().faults().arm(Fault.parse("slow=100*9@POST /channels/*/messages"));
            try (Jar bot = site.start()) {
                awaitFirstReceipt(site);
                disk.fill();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> bot.err().contains("database or disk is full"));
                disk.makeRoom();
                site.awaitQuiet(bot, Duration.ofMinutes(6));

                List<String> expected = new ArrayList<>(site.firstTitles(0));
                for (ChannelId channel : channels) {
                    assertThat(site.titlesIn(channel)).isEqualTo(expected);
                }
                assertThat(site.integrity()).isEqualTo("ok");
            }
        }
    }

    private static void awaitFirstReceipt(JarSite site) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    try (LedgerView view = LedgerView.of(site.database())) {
                        return view.pages().getOrDefault(PageState.SENT, 0) > 0;
                    }
                });
    }

    private Path mountPoint() throws IOException {
        return Files.createDirectories(folder.resolve("disk"));
    }

    private JarSite site(SmallDisk disk) throws IOException {
        SandboxOptions discord = SandboxOptions.onAnyPort(Clock.systemUTC()).withExtraChannels(CHANNELS);
        return new JarSite(folder, disk.folder(), discord, PAPERS, PAPERS_A_DIGEST);
    }
}
