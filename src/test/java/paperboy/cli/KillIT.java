package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.digest.ChannelId;
import paperboy.sandbox.SandboxOptions;
import paperboy.storage.LedgerView;

/**
 * The packaged jar, killed again and again with SIGKILL while digests go out to a sandbox, and started again. Half of
 * the bots come back at once, when Discord still knows a post by its nonce; the others ten minutes later, when only the
 * channel's history tells. {@code -Dpaperboy.kills} says how many rounds.
 */
@Tag("reliability")
class KillIT {
    private static final int ROUNDS = Integer.getInteger("paperboy.kills", 60);
    private static final int CHANNELS = 3;
    private static final int CHANNELS_A_SANDBOX = 120;
    private static final int PAPERS = 300;
    /** Three pages of at most ten papers. */
    private static final int PAPERS_A_DIGEST = 25;
    /** Until when a bot that dies at any moment lives at most, in times that a start takes here. */
    private static final int LIVES = 3;

    @TempDir
    private Path folder;

    /** What the dead left behind, and how often. */
    private final Map<String, Integer> found = new ConcurrentSkipListMap<>();

    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void noPaperComesTwiceAndNoneIsLostHoweverABotDies() throws Exception {
        ExecutorService courses = Executors.newFixedThreadPool(2);

        Future<?> atOnce = courses.submit(() -> course("at once", Duration.ofMinutes(3), Duration.ZERO));
        Future<?> later = courses.submit(() -> course("later", Duration.ZERO, Duration.ofMinutes(10)));
        courses.shutdown();
        atOnce.get();
        later.get();

        assertThat(violations).isEmpty();
    }

    /**
     * @param remembered how long Discord knows a post by its nonce
     * @param away how long it takes until a killed bot is started again
     */
    private String course(String name, Duration remembered, Duration away) throws Exception {
        Random random = new Random(name.hashCode());
        try (JarSite site = new JarSite(
                Files.createDirectories(folder.resolve(name)), discord(remembered), PAPERS, PAPERS_A_DIGEST)) {
            try (Jar first = site.start()) {
                site.awaitList();
                first.kill();
            }
            for (int round = 0; round < ROUNDS / 2; round++) {
                KillMoment moment = KillMoment.inRound(round);
                violations.addAll(round(site, moment, away, random, name + " " + round + " " + moment));
                report();
            }
        }
        return name;
    }

    private static SandboxOptions discord(Duration remembered) {
        return SandboxOptions.onAnyPort(Clock.systemUTC())
                .withExtraChannels(CHANNELS_A_SANDBOX)
                .withNonceWindow(remembered);
    }

    private List<String> round(JarSite site, KillMoment moment, Duration away, Random random, String name)
            throws IOException, SQLException, InterruptedException {
        String newest = site.growList();
        List<ChannelId> channels = site.subscribe(CHANNELS);
        for (int death = 0; death < moment.deaths(); death++) {
            moment.prepare(site.sandbox().faults(), CHANNELS);
            try (Jar bot = site.start()) {
                Duration life = Duration.ofMillis(
                        random.nextInt(LIVES * (int) site.startup().toMillis()));
                moment.kill(bot, site.database(), site.sandbox().faults(), life);
            }
            found.merge(moment + " left " + site.unsettled(), 1, Integer::sum);
            LedgerView.age(site.database(), away);
        }
        site.sandbox().faults().clear();
        try (Jar bot = site.start()) {
            site.awaitQuiet(bot);
            return violations(site, channels, newest, name);
        }
    }

    private static List<String> violations(JarSite site, List<ChannelId> channels, String newest, String name)
            throws SQLException {
        List<String> expected = new ArrayList<>(List.of(newest));
        expected.addAll(site.firstTitles(1));
        List<String> violations = new ArrayList<>();
        for (ChannelId channel : channels) {
            List<String> titles = site.titlesIn(channel);
            if (!titles.equals(expected)) {
                violations.add(name + ": " + channel + " has " + titles + ", ledger " + site.pages());
            }
        }
        String integrity = site.integrity();
        if (!integrity.equals("ok")) {
            violations.add(name + ": " + integrity);
        }
        return violations;
    }

    /** Written after every round, so that a long run that is stopped has something to show. */
    private synchronized void report() throws IOException {
        int done = rounds.incrementAndGet();
        List<String> lines = new ArrayList<>();
        lines.add(done + " rounds, "
                + found.values().stream().mapToInt(Integer::intValue).sum() + " kills while digests were due, "
                + done * CHANNELS + " digests of three pages, " + violations.size() + " violations");
        found.forEach((what, times) -> lines.add(times + " times " + what));
        lines.addAll(violations);
        Files.write(Path.of("target", "kills.txt"), lines);
    }
}
