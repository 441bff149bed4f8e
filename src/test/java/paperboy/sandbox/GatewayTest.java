package paperboy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions and what breaks them. */
class GatewayTest {
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void wrongTokenIsClosedWith4004() throws Exception {
        try (GatewayBot bot = new GatewayBot(sandbox)) {
            bot.identify("wrong");

            assertThat(bot.awaitClose()).isEqualTo(4004);
        }
    }

    @Test
    void heartbeatIsAcknowledged() throws Exception {
        try (GatewayBot bot = new GatewayBot(sandbox)) {
            int interval = bot.awaitOp(10).path("d").path("heartbeat_interval").asInt();
            bot.say("{'op':1,'d':null}");

            assertThat(interval).isEqualTo(41_250);
            assertThat(bot.awaitOp(11).path("op").asInt()).isEqualTo(11);
        }
    }

    @Test
    void privilegedIntentIsClosedWith4014() throws Exception {
        try (GatewayBot bot = new GatewayBot(sandbox)) {
            bot.say("{'op':2,'d':{'token':'" + sandbox.token() + "','intents':32768}}");

            assertThat(bot.awaitClose()).isEqualTo(4014);
        }
    }

    @Test
    void resumedSessionHearsWhatItMissed() throws Exception {
        String session;
        try (GatewayBot bot = new GatewayBot(sandbox)) {
            bot.identify(sandbox.token());
            session = bot.await("READY").path("d").path("session_id").asText();
            bot.await("GUILD_CREATE");
            sandbox.control().drop();
            assertThat(bot.awaitClose()).isEqualTo(-1);
        }
        sandbox.deleteChannel(sandbox.channels().get(0).id());

        try (GatewayBot bot = new GatewayBot(sandbox)) {
            bot.say(resume(session, 2));
            JsonNode missed = bot.await("CHANNEL_DELETE");
            JsonNode resumed = bot.await("RESUMED");

            assertThat(missed.path("s").asInt()).isEqualTo(3);
            assertThat(resumed.path("s").asInt()).isEqualTo(4);
        }
    }

    @Test
    void unknownSessionIsInvalid() throws Exception {
        try (GatewayBot bot = new GatewayBot(sandbox)) {
            bot.say(resume("none", 1));

            assertThat(bot.awaitOp(9).path("d").asBoolean(true)).isFalse();
        }
    }

    @Test
    void botIsAskedToReconnectOrToldThatItsSessionIsOver() throws Exception {
        try (GatewayBot bot = GatewayBot.loggedIn(sandbox)) {
            sandbox.control().reconnect();
            JsonNode reconnect = bot.awaitOp(7);
            sandbox.control().invalidate();

            assertThat(reconnect.path("d").isNull()).isTrue();
            assertThat(bot.awaitOp(9).path("d").asBoolean(true)).isFalse();
        }
    }

    @Test
    void guildGoesAndComesBack() throws Exception {
        try (GatewayBot bot = GatewayBot.loggedIn(sandbox)) {
            sandbox.control().beginOutage();
            JsonNode gone = bot.await("GUILD_DELETE").path("d");
            sandbox.control().restoreGuild();

            assertThat(gone.path("unavailable").asBoolean()).isTrue();
            assertThat(bot.await("GUILD_CREATE").path("d").path("channels")).hasSize(4);
        }
    }

    @Test
    void nextLoginIsClosedOnDemand() throws Exception {
        sandbox.control().closeNextLogins(4014, 1);

        try (GatewayBot refused = new GatewayBot(sandbox);
                GatewayBot welcome = new GatewayBot(sandbox)) {
            refused.identify(sandbox.token());
            int code = refused.awaitClose();
            welcome.identify(sandbox.token());

            assertThat(code).isEqualTo(4014);
            assertThat(welcome.await("READY").path("s").asInt()).isEqualTo(1);
        }
    }

    private String resume(String session, int seq) {
        return "{'op':6,'d':{'token':'" + sandbox.token() + "','session_id':'" + session + "','seq':" + seq + "}}";
    }
}
