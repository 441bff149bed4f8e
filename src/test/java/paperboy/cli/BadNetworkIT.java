package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.config.Settings;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.DiscordConnection;
import paperboy.sandbox.Sandbox;
import paperboy.sandbox.SandboxClock;
import paperboy.sandbox.SandboxOptions;

/** The whole program on the sandbox, with metadata services that behave as badly as networks do. */
class BadNetworkIT {
    private static final String PAPERS = "papers";
    private static final String ABSTRACT = "We train layers of birds one after the other.";

    @TempDir
    private Path folder;

    private final SandboxClock clock = SandboxClock.create();
    private final BotDays days = new BotDays(clock);
    private final MockWebServer services = new MockWebServer();
    private final CountDownLatch answering = new CountDownLatch(1);
    private Sandbox sandbox;
    private DiscordLink discord;
    private Bot bot;
    private PageVisitor you;

    @BeforeEach
    void start() throws IOException {
        services.setDispatcher(new BadNetwork());
        services.start();
        Map<String, String> environment = new HashMap<>(Map.of("OPENALEX_API_KEY", "k3y"));
        for (String name : List.of("arxiv", "semantic-scholar", "hugging-face", "github", "crossref", "openalex")) {
            environment.put(
                    "PAPERBOY_METADATA_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL",
                    services.url("/" + name).toString());
        }
        Settings settings = Settings.load(folder.resolve("none.yaml"), environment);
        sandbox = Sandbox.start(SandboxOptions.onAnyPort(clock).withDays(days));
        discord = DiscordLink.open(
                new BotToken(sandbox.token()),
                new DiscordConnection.Through(sandbox.door(), sandbox.certificate()),
                Duration.ofSeconds(30),
                Ending.unheard());
        bot = Bot.open(settings, folder.resolve("paperboy.db"), discord, clock);
        FirstChannel.subscribe(bot, sandbox, settings, clock.instant());
        days.of(bot);
        bot.connect(Ending.unheard());
        you = new PageVisitor(sandbox.page(), "you", "en-US");
    }

    @AfterEach
    void stop() {
        answering.countDown();
        bot.close();
        discord.close();
        sandbox.close();
        services.close();
    }

    @Test
    void digestsGoOutWithWhatIsKnownWhateverTheServicesDo() {
        JsonNode first = you.awaitMessages(PAPERS, 1).get(0);
        you.nextDay();
        List<JsonNode> both = you.awaitMessages(PAPERS, 2);

        assertThat(first.path("embeds")).hasSize(5);
        assertThat(both.get(1).path("embeds")).hasSize(5);
        assertThat(both.toString()).doesNotContainIgnoringCase("failed").doesNotContain("hotel");
        await("a question to each service that knows papers of the list")
                .atMost(Duration.ofSeconds(20))
                .until(() -> services.getRequestCount() >= 4);
    }

    @Test
    void cardsAreCompletedWhenASlowServiceAnswersAtLast() {
        JsonNode before = you.awaitMessages(PAPERS, 1).get(0);
        assertThat(before.toString()).doesNotContain(ABSTRACT);

        clock.advanceTo(clock.instant().plusSeconds(5));
        answering.countDown();

        await("an edit of the message").atMost(Duration.ofSeconds(20)).until(() -> {
            bot.completeCards();
            return you.messages(PAPERS).get(0).toString().contains(ABSTRACT);
        });
        JsonNode after = you.messages(PAPERS).get(0);
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        for (JsonNode embed : after.path("embeds")) {
            assertThat(embed.path("description").asText()).contains(ABSTRACT);
        }
    }

    /** One does not answer, one trickles, one is a portal, one breaks off, the others send pages for people. */
    private final class BadNetwork extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            MockResponse.Builder answer = new MockResponse.Builder();
            return switch (request.getUrl().pathSegments().get(0)) {
                case "arxiv" -> arxiv(request, answer);
                case "semantic-scholar" ->
                    answer.addHeader("Content-Type", "application/json")
                            .body("[" + " ".repeat(10_000) + "]")
                            .throttleBody(1, 1, TimeUnit.SECONDS)
                            .build();
                case "hugging-face" ->
                    answer.code(302)
                            .addHeader("Location", "http://portal.invalid/login")
                            .build();
                case "github" ->
                    answer.addHeader("Content-Type", "application/json")
                            .body("{\"html_url\": \"https://github.com/")
                            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                            .build();
                default ->
                    answer.addHeader("Content-Type", "text/html")
                            .body("<html>Welcome to the hotel</html>")
                            .build();
            };
        }

        /** Knows every paper, and answers only when it may. */
        private MockResponse arxiv(RecordedRequest request, MockResponse.Builder answer) throws InterruptedException {
            answering.await();
            StringBuilder feed = new StringBuilder("<feed xmlns='http://www.w3.org/2005/Atom'>");
            String ids = Objects.requireNonNull(request.getUrl().queryParameter("id_list"));
            for (String id : ids.split(",", -1)) {
                feed.append(String.format(
                        Locale.ROOT,
                        "<entry><id>http://arxiv.org/abs/%sv1</id><summary>%s</summary></entry>",
                        id,
                        ABSTRACT));
            }
            return answer.addHeader("Content-Type", "application/atom+xml; charset=utf-8")
                    .body(feed.append("</feed>").toString())
                    .build();
        }
    }
}
