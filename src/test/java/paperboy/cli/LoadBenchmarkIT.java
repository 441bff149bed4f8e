package paperboy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.delivery.PageState;
import paperboy.digest.ChannelId;
import paperboy.sandbox.SandboxOptions;
import paperboy.sandbox.rest.Limits;
import paperboy.storage.LedgerView;

/**
 * The packaged jar when thousands of channels are due at one minute, against a sandbox that enforces Discord's limits,
 * while somebody asks for {@code /topics} again and again. Prints how fast the digests went out, how late they were,
 * what was refused, how long people waited and how much memory it took.
 */
@Tag("benchmark")
class LoadBenchmarkIT {
    private static final int CHANNELS = Integer.getInteger("paperboy.load", 5_000);
    private static final int PAPERS = 2_000;
    private static final int PAPERS_A_DIGEST = 5;
    private static final Duration SUBSCRIBING = Duration.ofMillis(20L * CHANNELS);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void manyChannelsAtOneMinute() throws Exception {
        Path wire = folder.resolve("wire.jsonl");
        SandboxOptions discord = SandboxOptions.onAnyPort(CLOCK)
                .withExtraChannels(CHANNELS)
                .withLimits(Limits.likeDiscord())
                .withWire(wire);
        try (JarSite site = new JarSite(folder, discord, PAPERS, PAPERS_A_DIGEST)) {
            try (Jar first = site.start()) {
                site.awaitList();
                first.terminate(20);
            }
            Instant due = CLOCK.instant()
                    .plus(SUBSCRIBING)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .plus(Duration.ofMinutes(1));
            Set<ChannelId> channels = new HashSet<>(site.subscribe(CHANNELS, due));
            try (Jar bot = site.startAsRecommended()) {
                PageVisitor you = new PageVisitor(site.sandbox().page(), "you", "en-US");
                you.awaitCommands();
                Awaitility.await().forever().until(() -> !CLOCK.instant().isBefore(due));
                double before = Resident.now(bot.pid());
                List<Long> waits = questionsUntilAllIsSent(site, you);
                report(you.state(), channels, due, waits);
                System.out.printf(
                        Locale.ROOT,
                        "memory: %.0f MB before, at most %.0f MB; %s%n",
                        before,
                        Resident.peak(bot.pid()),
                        statuses(wire));
            }
        }
    }

    private static List<Long> questionsUntilAllIsSent(JarSite site, PageVisitor you) throws Exception {
        List<Long> millis = new ArrayList<>();
        try (LedgerView view = LedgerView.of(site.database())) {
            while (view.pages().getOrDefault(PageState.SENT, 0) < CHANNELS) {
                Instant asked = CLOCK.instant();
                Instant answered = you.answerTime("papers", "topics");
                millis.add(Duration.between(asked, answered).toMillis());
                Instant next = asked.plus(BETWEEN_QUESTIONS);
                Awaitility.await().forever().until(() -> !CLOCK.instant().isBefore(next));
            }
        }
        return millis;
    }

    private static void report(JsonNode state, Set<ChannelId> channels, Instant due, List<Long> waits) {
        List<Instant> posted = new ArrayList<>();
        for (ChannelId channel : channels) {
            for (JsonNode message : state.path("messages").path(channel.toString())) {
                boolean digest = message.path("sandbox").path("asked").isMissingNode();
                if (digest) {
                    posted.add(Instant.parse(message.path("timestamp").asText()));
                }
            }
        }
        Collections.sort(posted);
        Collections.sort(waits);
        Instant first = posted.get(0);
        Instant last = posted.get(posted.size() - 1);
        double seconds = Duration.between(first, last).toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "%d messages in %d channels, first %.1f s after the minute, last %.1f s: %.1f a second%n",
                posted.size(),
                channels.size(),
                Duration.between(due, first).toMillis() / 1000.0,
                Duration.between(due, last).toMillis() / 1000.0,
                posted.size() / seconds);
        System.out.printf(
                Locale.ROOT,
                "/topics asked %d times: %d ms median, %d ms p99, %d ms at most%n",
                waits.size(),
                waits.get(waits.size() / 2),
                waits.get(waits.size() * 99 / 100),
                waits.get(waits.size() - 1));
    }

    /** How often the sandbox answered with which status. */
    private static Map<Integer, Integer> statuses(Path wire) throws Exception {
        Map<Integer, Integer> statuses = new HashMap<>();
        try (Stream<String> lines = Files.lines(wire)) {
            for (String line : (Iterable<String>) lines::iterator) {
                statuses.merge(JSON.readTree(line).path("status").asInt(), 1, Integer::sum);
            }
        }
        return statuses;
    }
}
