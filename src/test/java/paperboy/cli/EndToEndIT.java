package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Paper;
import paperboy.config.Settings;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.Pause;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.DiscordConnection;
import paperboy.sandbox.Sandbox;
import paperboy.sandbox.SandboxClock;
import paperboy.sandbox.SandboxOptions;
import paperboy.sandbox.fault.Fault;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;
import paperboy.storage.DetailsStore;
import paperboy.storage.Lookup;

/** The whole program as it is wired, on the sandbox, with the real Javacord and OkHttp. */
class EndToEndIT {
    private static final String PAPERS = "papers";
    private static final Path WIRE = Path.of(System.getProperty("paperboy.wire", "target/discord-wire.jsonl"));

    @TempDir
    private Path folder;

    private final SandboxClock clock = SandboxClock.create();
    private final BotDays days = new BotDays(clock);
    private Settings settings;
    private Sandbox sandbox;
    private DiscordLink discord;
    private Bot bot;
    private PageVisitor you;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(WIRE.toAbsolutePath().getParent());
        settings = Settings.load(folder.resolve("none.yaml"), Map.of("PAPERBOY_METADATA_SOURCES", "none"));
        sandbox = Sandbox.start(SandboxOptions.onAnyPort(clock).withDays(days).withWire(WIRE));
        openBot();
        FirstChannel.subscribe(bot, sandbox, settings, clock.instant());
        connect();
        you = new PageVisitor(sandbox.page(), "you", "en-US");
        you.awaitCommands();
    }

    private void openBot() {
        discord = DiscordLink.open(
                new BotToken(sandbox.token()),
                new DiscordConnection.Through(sandbox.door(), sandbox.certificate()),
                Duration.ofSeconds(30),
                Ending.unheard());
        bot = Bot.open(settings, folder.resolve("paperboy.db"), discord, clock);
    }

    private void connect() {
        days.of(bot);
        bot.connect(Ending.unheard());
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
        sandbox.close();
    }

    @Test
    void todaysDigestIsPostedOnceThroughTicksAndARestart() {
        List<JsonNode> first = you.awaitMessages(PAPERS, 1);
        bot.sendDue();
        bot.sendDue();
        bot.close();
        discord.close();
        openBot();
        connect();
        you.awaitCommands();
        bot.sendDue();

        List<JsonNode> afterwards = you.messages(PAPERS);

        assertThat(first).hasSize(1);
        assertThat(first.get(0).path("embeds")).hasSize(5);
        assertThat(afterwards).isEqualTo(first);
    }

    @Test
    void theNextDaysBringEveryPaperOnce() {
        you.awaitMessages(PAPERS, 1);
        for (int day = 0; day < 7; day++) {
            you.nextDay();
        }

        List<String> titles = titles(you.messages(PAPERS));

        assertThat(titles).hasSize(31).doesNotHaveDuplicates();
    }

    @Test
    void aReaderBrowsesFromTheTopicsToAPaperAndMarksItRead() {
        you.awaitMessages(PAPERS, 1);

        JsonNode topics = you.type(PAPERS, "topics");
        JsonNode practice = you.choose(PAPERS, topics, "实践");
        JsonNode papers = you.type(PAPERS, "papers", Map.of("show", "all"));
        JsonNode secondPage = you.press(PAPERS, papers, "Next");
        JsonNode card = you.type(PAPERS, "paper", Map.of("paper", "1901.09321"));
        JsonNode read = you.type(PAPERS, "read", Map.of("paper", "Fixup Initialization"));

        assertThat(topics.toString()).contains("基础", "归一化");
        assertThat(practice.toString()).contains("过拟合");
        assertThat(papers.toString()).contains("DiCENet");
        assertThat(secondPage.toString()).doesNotContain("DiCENet").contains("Overfitting");
        assertThat(card.path("embeds").path(0).path("url").asText()).isEqualTo("https://arxiv.org/abs/1901.09321");
        assertThat(read.path("flags").asInt() & 64).isEqualTo(64);
        assertThat(read.toString()).contains("Fixup Initialization");
    }

    @Test
    void onePressUnderTheDigestMarksAPaperRead() {
        JsonNode digest = you.awaitMessages(PAPERS, 1).get(0);
        String title = digest.path("embeds").path(0).path("title").asText();

        JsonNode answer = you.choose(PAPERS, digest, title.substring(0, 20));

        assertThat(answer.path("flags").asInt() & 64).isEqualTo(64);
        assertThat(answer.toString()).contains("1 of 31");
    }

    @Test
    void optionsAreProposedWhileTypingInEnglishAndChinese() {
        List<String> topics = you.complete(PAPERS, "topics", "topic", "归");
        List<String> papers = you.complete(PAPERS, "paper", "paper", "fixup");

        assertThat(topics).anyMatch(name -> name.contains("归一化"));
        assertThat(papers).anyMatch(name -> name.contains("Fixup Initialization"));
    }

    @Test
    void answersFollowThePersonsLanguage() {
        PageVisitor reader = new PageVisitor(sandbox.page(), "member", "zh-CN");

        JsonNode help = reader.type(PAPERS, "help");

        assertThat(help.toString()).containsPattern("\\p{IsHan}{4}");
    }

    @Test
    void anAdminSubscribesAnotherChannelAndHasItsDigestAtOnce() {
        String channel = you.channelId("deep-learning");

        JsonNode subscribed = you.type(PAPERS, "subscribe", Map.of("topic", "归一化", "channel", channel));
        JsonNode sent = you.type(PAPERS, "digest now", Map.of("channel", channel));
        List<JsonNode> digest = you.awaitMessages("deep-learning", 1);
        JsonNode shown = you.type(PAPERS, "schedule show", Map.of("channel", channel));

        assertThat(subscribed.toString()).contains("归一化");
        assertThat(sent.toString()).contains("3");
        assertThat(titles(digest))
                .containsExactlyInAnyOrder(
                        "Self-Normalizing Neural Networks",
                        "Fixup Initialization: Residual Learning Without Normalization",
                        "ROI Regularization for Semi-supervised and Supervised Learning");
        assertThat(shown.toString()).contains("09:00");
    }

    @Test
    void aPostWhoseAnswerWasLostIsFoundInTheHistoryAndNotRepeated() {
        you.awaitMessages(PAPERS, 1);
        sandbox.faults().arm(Fault.parse("reset-after@POST /channels/*"));
        you.nextDay();
        List<JsonNode> afterTheFault = you.messages(PAPERS);

        clock.advanceTo(clock.instant().plus(Duration.ofMinutes(10)));
        bot.sendDue();

        assertThat(afterTheFault).hasSize(2);
        assertThat(you.messages(PAPERS)).isEqualTo(afterTheFault);
        assertThat(wire()).anyMatch(line -> line.contains("\"GET\"") && line.contains("/messages?"));
    }

    @Test
    void aPostThatNeverArrivedIsPostedOnceItsAbsenceIsProven() {
        you.awaitMessages(PAPERS, 1);
        you.type(PAPERS, "subscribe", Map.of("topic", "归一化", "channel", you.channelId("reading-group")));
        sandbox.faults()
                .arm(Fault.parse("reset-before@POST /channels/" + you.channelId("reading-group") + "/messages"));
        you.nextDay();
        List<JsonNode> afterTheFault = you.messages("reading-group");

        clock.advanceTo(clock.instant().plus(Duration.ofMinutes(10)));
        bot.sendDue();

        assertThat(afterTheFault).isEmpty();
        assertThat(titles(you.messages("reading-group"))).hasSize(3);
    }

    @Test
    void aDeletedChannelPausesAndThePersonWhoSubscribedHearsOfIt() {
        String channel = you.channelId("deep-learning");
        you.type(PAPERS, "subscribe", Map.of("topic", "归一化", "channel", channel));
        sandbox.deleteChannel(Long.parseLong(channel));
        ChannelPlan planned = bot.channels().plan(ChannelId.parse(channel)).orElseThrow();

        clock.advanceTo(planned.nextRun().orElseThrow().at());
        bot.sendDue();

        ChannelPlan plan = bot.channels().plan(ChannelId.parse(channel)).orElseThrow();
        assertThat(plan.pause().orElseThrow().reason()).isEqualTo(Pause.Reason.CHANNEL_GONE);
        assertThat(wire()).anyMatch(line -> line.contains("/users/@me/channels"));
    }

    @Test
    void anAnswerThatTakesLongIsAnnouncedInTimeAndComesLater() {
        you.awaitMessages(PAPERS, 1);
        sandbox.faults().arm(Fault.parse("slow=3500@POST /channels/*"));

        JsonNode answer = you.type("bot-corner", "digest now", Map.of("channel", you.channelId(PAPERS)));

        assertThat(answer.toString()).contains("Posted 5 papers");
        assertThat(wire()).anyMatch(line -> line.contains("\"PATCH\"") && line.contains("@original"));
    }

    @Test
    void aCardIsCompletedByAnEditWhenItsAbstractComesLater() {
        JsonNode before = you.awaitMessages(PAPERS, 1).get(0);
        String title = before.path("embeds").path(0).path("title").asText();
        try (Database database = Database.open(folder.resolve("paperboy.db"))) {
            Paper paper = new CatalogStore(database)
                    .papers().stream()
                            .filter(known -> known.title().equals(title))
                            .findFirst()
                            .orElseThrow();
            Instant later = clock.instant().plusSeconds(1);
            new DetailsStore(database)
                    .keep(
                            "arxiv",
                            List.of(new DetailsStore.Answer(
                                    new Lookup(paper.id(), "x", Lookup.State.FOUND, 0, later),
                                    new Finding.Found(new Facts(
                                            Map.of(Fact.ABSTRACT, "We train layers one after the other. It works."))))),
                            later);
        }

        clock.advanceTo(clock.instant().plusSeconds(5));
        bot.completeCards();

        JsonNode after = you.messages(PAPERS).get(0);
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.path("embeds").path(0).path("description").asText()).contains("train layers");
        assertThat(after.path("embeds").path(1)).isEqualTo(before.path("embeds").path(1));
        assertThat(after.path("content")).isEqualTo(before.path("content"));
        assertThat(after.path("components")).isEqualTo(before.path("components"));
    }

    private static List<String> wire() {
        try {
            return Files.readAllLines(WIRE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSecondPaperboyOnOneDatabaseIsSentAway() {
        StartException refused = org.junit.jupiter.api.Assertions.assertThrows(
                StartException.class, () -> Bot.open(settings, folder.resolve("paperboy.db"), discord, clock));

        assertThat(refused.exitCode()).isEqualTo(Exit.DATABASE_IN_USE);
        assertThat(refused).hasMessageContaining("Another Paperboy");
    }

    private static List<String> titles(List<JsonNode> messages) {
        List<String> titles = new ArrayList<>();
        for (JsonNode message : messages) {
            message.path("embeds")
                    .forEach(embed -> titles.add(embed.path("title").asText()));
        }
        return titles;
    }
}
