package paperboy.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import paperboy.command.CommandSpec;
import paperboy.command.OptionSpec;
import paperboy.discord.DiscordIdentity.Lookup;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.DiscordConnection;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.RestSettings;
import paperboy.sandbox.Sandbox;
import paperboy.sandbox.SandboxClock;
import paperboy.sandbox.SandboxOptions;

class CommandRegistrationTest {
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()));
    private final DiscordRest rest = rest(sandbox.token());

    @AfterEach
    void close() {
        rest.close();
        sandbox.close();
    }

    @Test
    void commandsAreWrittenOnlyWhenDiscordKnowsOthers() {
        DiscordIdentity identity = ((Lookup.Known) DiscordIdentity.lookup(rest)).identity();
        List<CommandSpec> two = List.of(
                CommandSpec.forEveryone("topics", OptionSpec.completed("topic")), CommandSpec.forEveryone("help"));

        List<CommandRegistration.Outcome> outcomes = List.of(
                CommandRegistration.register(rest, identity, two),
                CommandRegistration.register(rest, identity, two),
                CommandRegistration.register(rest, identity, two.subList(0, 1)),
                CommandRegistration.register(rest, identity, two.subList(0, 1)));

        assertThat(outcomes)
                .containsExactly(
                        new CommandRegistration.Outcome.Replaced(2),
                        new CommandRegistration.Outcome.Unchanged(),
                        new CommandRegistration.Outcome.Replaced(1),
                        new CommandRegistration.Outcome.Unchanged());
    }

    @Test
    void aWrongTokenIsToldBeforeAnythingElse() {
        try (DiscordRest wrong = rest("not.the.token")) {
            assertThat(DiscordIdentity.lookup(wrong)).isEqualTo(new Lookup.WrongToken());
        }
    }

    private DiscordRest rest(String token) {
        return new DiscordRest(
                RestSettings.discord(URI.create("https://example.org"), "1"),
                new DiscordConnection.Through(sandbox.door(), sandbox.certificate()),
                new BotToken(token));
    }
}
