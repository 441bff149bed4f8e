package paperboy.cli;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.config.Secret;
import paperboy.config.Settings;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.DiscordConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code paperboy run}: serves Discord until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Serve Discord until stopped. Needs a token in DISCORD_TOKEN or in a file.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:stopped as asked",
            "1:something failed; the last lines say what",
            "2:the configuration is wrong, or there is no token",
            "3:Discord refuses the token",
            "4:Discord ended the connection for good",
            "5:another Paperboy works with this database"
        })
public final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ConfigOption config = new ConfigOption();

    /** For picocli. */
    public RunCommand() {}

    @Override
    public Integer call() {
        Objects.requireNonNull(spec);
        return run(config.load(System.getenv()));
    }

    static int run(Settings settings) {
        Secret token = settings.discord()
                .token()
                .orElseThrow(() -> new StartException(
                        Exit.MISUSE,
                        "There is no token. Set DISCORD_TOKEN, or name a file with discord.token_file; to try Paperboy"
                                + " without Discord: paperboy sandbox."));
        Ending ending = Ending.listen(settings.discord().shutdownTimeout());
        try (DiscordLink discord = DiscordLink.open(
                        new BotToken(token.reveal()),
                        new DiscordConnection.Standard(),
                        settings.discord().loginTimeout(),
                        ending);
                Bot bot = Bot.open(settings, settings.database(), discord, Clock.systemUTC())) {
            bot.connect(ending);
            return ending.await();
        } catch (StoppedEarly asked) {
            LOG.info(asked.getMessage());
            return Exit.DONE;
        } finally {
            ending.closed();
        }
    }
}
