package paperboy.discord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static paperboy.discord.rest.LoopbackDiscord.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import paperboy.digest.GuildId;
import paperboy.discord.Visitor;
import paperboy.discord.rest.Answer;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.Call;
import paperboy.discord.rest.DiscordConnection;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.RestSettings;
import paperboy.discord.rest.Route;
import paperboy.discord.rest.SendOrder;
import paperboy.sandbox.Sandbox;
import paperboy.sandbox.SandboxClock;
import paperboy.sandbox.SandboxOptions;
import paperboy.sandbox.fault.Fault;

/** The real Javacord against the sandbox; a sandbox a test, because Javacord keeps its limits by token. */
class DiscordGatewayTest {
    private final Set<Thread> before = living();
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()));
    private final Heard heard = new Heard();

    private final DiscordRest rest = rest(sandbox.token());

    @BeforeEach
    void register() {
        Answer me = rest.send(Call.get(Route.of("/applications/@me")), SendOrder.person());
        String application = ((Answer.Answered) me).body().path("id").asText();
        Answer registered = rest.send(
                Call.put(
                        Route.of("/applications/{}/commands", application),
                        json("[{\"name\":\"ping\",\"description\":\"answers\"}]")),
                SendOrder.person());
        assertThat(((Answer.Answered) registered).ok()).isTrue();
    }

    @AfterEach
    void close() {
        rest.close();
        sandbox.close();
    }

    @Test
    void interactionsArriveAsDiscordToldThem() throws Exception {
        try (DiscordGateway gateway = gateway(sandbox.door(), GatewaySettings.standard())) {
            gateway.open();
            boolean open = gateway.awaitOpen(Duration.ofSeconds(20));

            int status = new Visitor(sandbox).types("ping");
            JsonNode interaction = heard.interactionWithin(10);

            assertThat(open).isTrue();
            assertThat(status).isEqualTo(202);
            assertThat(interaction.at("/data/name").asText()).isEqualTo("ping");
            assertThat(heard.guildWithin(5)).isEqualTo(new GuildId(sandbox.guild()));
        }
    }

    @Test
    void interactionsAreHeardWhileTheLoginIsStillUnderWay() throws Exception {
        sandbox.faults().arm(Fault.parse("slow=6000@GET /oauth2/applications/@me"));
        try (DiscordGateway gateway = gateway(sandbox.door(), GatewaySettings.standard())) {
            gateway.open();
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> sandbox.faults().armed().isEmpty());

            int status = new Visitor(sandbox).types("ping");
            JsonNode interaction = heard.interactionWithin(3);

            assertThat(status).isEqualTo(202);
            assertThat(gateway.isOpen()).isFalse();
            assertThat(interaction.at("/data/name").asText()).isEqualTo("ping");
        }
    }

    @Test
    void whichServersHaveUsIsToldWhenASessionBegins() throws Exception {
        try (DiscordGateway gateway = gateway(sandbox.door(), GatewaySettings.standard())) {
            gateway.open();
            Set<GuildId> first = heard.serversWithin(20);
            assertThat(gateway.awaitOpen(Duration.ofSeconds(20))).isTrue();

            sandbox.control().invalidate();
            Set<GuildId> anew = heard.serversWithin(20);

            assertThat(first).containsExactly(new GuildId(sandbox.guild()));
            assertThat(anew).isEqualTo(first);
        }
    }

    @Test
    void aWrongTokenIsAnEndNotAnEndlessLoop() throws Exception {
        try (DiscordRest wrong = rest("not.the.token");
                DiscordGateway gateway = new DiscordGateway(
                        GatewaySettings.standard(),
                        through(sandbox.door()),
                        new BotToken("not.the.token"),
                        wrong,
                        heard)) {
            gateway.open();

            assertThat(heard.endWithin(20)).isEqualTo(new GatewayEnd.WrongToken());
        }
    }

    @Test
    void aConnectionOnWhichNothingIsHeardIsReplaced() throws Exception {
        GatewaySettings watchful = GatewaySettings.standard()
                .watching(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(3));
        try (Relay relay = new Relay(sandbox.door());
                DiscordGateway gateway = gateway(relay.address(), watchful)) {
            gateway.open();
            assertThat(gateway.awaitOpen(Duration.ofSeconds(20))).isTrue();
            int connections = relay.connections();

            relay.mute();
            await().atMost(Duration.ofSeconds(20)).until(() -> relay.connections() > connections && gateway.isOpen());
            int status = new Visitor(sandbox).types("ping");

            assertThat(status).isEqualTo(202);
            assertThat(heard.interactionWithin(10).at("/data/name").asText()).isEqualTo("ping");
        }
    }

    @Test
    void afterALongOutageItLogsInAnewAndOnlyOnce() throws Exception {
        try (Relay relay = new Relay(sandbox.door());
                DiscordGateway gateway =
                        gateway(relay.address(), impatient(Duration.ofSeconds(12), Duration.ofSeconds(2), 200))) {
            gateway.open();
            assertThat(gateway.awaitOpen(Duration.ofSeconds(20))).isTrue();

            relay.goDown();
            sandbox.control().drop();
            GatewayEnd end = heard.endWithin(4);
            relay.comeBack();
            await().atMost(Duration.ofSeconds(40)).until(gateway::isOpen);
            int status = new Visitor(sandbox).types("ping");

            assertThat(end).isNull();
            assertThat(status).isEqualTo(202);
            assertThat(heard.interactionWithin(10).at("/data/name").asText()).isEqualTo("ping");
            assertThat(heard.interactionWithin(1).isMissingNode()).isTrue();
            assertThat(sandbox.control().connected()).isEqualTo(1);
        }
    }

    @Test
    void loginsThatNeverReachedDiscordDoNotCount() throws Exception {
        try (Relay relay = new Relay(sandbox.door());
                DiscordGateway gateway =
                        gateway(relay.address(), impatient(Duration.ofSeconds(1), Duration.ofMinutes(5), 2))) {
            relay.goDown();

            gateway.open();

            assertThat(heard.endWithin(8)).isNull();
            assertThat(relay.connections()).isPositive();
        }
    }

    @Test
    void resumingIsFreeAndLoggingInIsNot() throws Exception {
        try (DiscordGateway gateway =
                gateway(sandbox.door(), impatient(Duration.ofSeconds(12), Duration.ofMinutes(5), 2))) {
            gateway.open();
            assertThat(gateway.awaitOpen(Duration.ofSeconds(20))).isTrue();

            for (int i = 0; i < 3; i++) {
                sandbox.control().drop();
                await().atMost(Duration.ofSeconds(5)).until(() -> !gateway.isOpen());
                await().atMost(Duration.ofSeconds(5)).until(gateway::isOpen);
            }
            GatewayEnd afterResumes = heard.endWithin(1);
            sandbox.control().invalidate();
            await().atMost(Duration.ofSeconds(5)).until(() -> !gateway.isOpen());
            await().atMost(Duration.ofSeconds(20)).until(gateway::isOpen);
            sandbox.control().invalidate();

            assertThat(afterResumes).isNull();
            assertThat(heard.endWithin(20)).isEqualTo(new GatewayEnd.TooManyLogins(3));
        }
    }

    @Test
    void closingLeavesNoThreadThatKeepsTheProcessAlive() throws Exception {
        DiscordGateway gateway = gateway(sandbox.door(), GatewaySettings.standard());
        gateway.open();
        assertThat(gateway.awaitOpen(Duration.ofSeconds(20))).isTrue();

        gateway.close(Duration.ofSeconds(10));

        assertNoThreadIsLeft();
    }

    @Test
    void aLoginThatFailsAfterItsSessionBeganLeavesNoSecondSession() throws Exception {
        sandbox.faults().arm(Fault.parse("error-before=500@GET /oauth2/applications/@me"));
        try (DiscordGateway gateway = gateway(sandbox.door(), GatewaySettings.standard())) {
            gateway.open();
            boolean open = gateway.awaitOpen(Duration.ofSeconds(20));

            assertThat(open).isTrue();
            assertThat(sandbox.faults().armed()).isEmpty();
            assertThat(sandbox.control().connected()).isEqualTo(1);
        }
    }

    private void assertNoThreadIsLeft() {
        rest.close();
        sandbox.close();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(living().stream()
                                .filter(thread -> !before.contains(thread) && !thread.isDaemon())
                                .map(Thread::getName)
                                .filter(name -> !name.contains("HttpClient") && !name.startsWith("awaitility")))
                        .isEmpty());
    }

    @Test
    void javacordIsTheOneWeKnow() {
        RawEvents.check();
    }

    private DiscordGateway gateway(InetSocketAddress proxy, GatewaySettings settings) {
        return new DiscordGateway(settings, through(proxy), new BotToken(sandbox.token()), rest, heard);
    }

    private static GatewaySettings impatient(Duration loginWithin, Duration lostFor, int loginsADay) {
        return new GatewaySettings(
                loginWithin,
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofMillis(100),
                Duration.ofSeconds(20),
                Duration.ofSeconds(90),
                lostFor,
                loginsADay);
    }

    private DiscordRest rest(String token) {
        RestSettings settings = RestSettings.discord(URI.create("https://example.org"), "1");
        return new DiscordRest(settings, through(sandbox.door()), new BotToken(token));
    }

    private DiscordConnection through(InetSocketAddress proxy) {
        return new DiscordConnection.Through(proxy, sandbox.certificate());
    }

    private static Set<Thread> living() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .collect(Collectors.toSet());
    }
}
