package paperboy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.intent.Intent;
import org.javacord.api.entity.message.MessageFlag;
import org.javacord.api.interaction.SlashCommand;
import org.javacord.api.interaction.SlashCommandInteraction;
import org.javacord.api.interaction.SlashCommandOption;
import org.javacord.api.interaction.SlashCommandOptionType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The unmodified Javacord 3.8.0 as the judge of whether this is a Discord. */
class JavacordTest {
    private Sandbox sandbox;
    private DiscordApi api;

    @BeforeEach
    void logIn() {
        sandbox = Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()));
        api = new DiscordApiBuilder()
                .setToken(sandbox.token())
                .setProxy(new Proxy(Proxy.Type.HTTP, sandbox.door()))
                .setTrustAllCertificates(true)
                .setIntents(Intent.GUILDS)
                .setUserCacheEnabled(false)
                .setShutdownHookRegistrationEnabled(false)
                .login()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    @AfterEach
    void stop() {
        try {
            api.disconnect().join();
        } catch (RejectedExecutionException disconnected) {
            // Javacord 3.8.0 shuts its scheduler down before the last task of a disconnect is handed to it.
            LoggerFactory.getLogger(JavacordTest.class).debug("disconnected, but {}", disconnected.getMessage());
        }
        sandbox.close();
    }

    @Test
    void seesTheGuildItWasInvitedTo() {
        assertThat(api.getServerById(sandbox.guild()).orElseThrow().getTextChannels())
                .extracting(channel -> channel.getName())
                .containsExactlyInAnyOrder("papers", "deep-learning", "reading-group", "bot-corner");
    }

    @Test
    void receivesACommandAndItsPrivateAnswerIsSeen() throws Exception {
        BlockingQueue<SlashCommandInteraction> received = new LinkedBlockingQueue<>();
        api.addSlashCommandCreateListener(event -> received.add(event.getSlashCommandInteraction()));
        api.bulkOverwriteGlobalApplicationCommands(Set.of(SlashCommand.with("topics", "The topics of the list")
                        .addOption(SlashCommandOption.create(SlashCommandOptionType.STRING, "topic", "Which", true))))
                .join();
        Person you = new Person(sandbox, "you");
        long before = you.state().json().path("seq").asLong();

        you.post("/api/interactions", """
                {'kind':'command','user':'USER','locale':'zh-CN','channel':'CHANNEL','name':'topics',
                 'options':[{'name':'topic','value':'基础'}]}""".replace(
                        "CHANNEL", String.valueOf(sandbox.channels().get(0).id())));
        SlashCommandInteraction interaction = received.poll(20, TimeUnit.SECONDS);
        interaction
                .createImmediateResponder()
                .setContent("32 entries")
                .setFlags(MessageFlag.EPHEMERAL)
                .respond()
                .join();

        assertThat(interaction.getArguments().get(0).getStringValue()).contains("基础");
        assertThat(you.event(before, event -> event.path("type").asText().equals("message"))
                        .path("message")
                        .path("sandbox")
                        .toString())
                .isEqualTo("{\"onlyFor\":\"%s\",\"asked\":{\"user\":\"you\",\"line\":\"/topics topic:基础\"}}"
                        .formatted(you.id()));
    }
}
