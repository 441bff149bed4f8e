package paperboy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import paperboy.config.Settings;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.DiscordConnection;
import paperboy.sandbox.DayControl;
import paperboy.sandbox.Sandbox;
import paperboy.sandbox.SandboxClock;
import paperboy.sandbox.SandboxOptions;
import paperboy.sandbox.fault.Fault;
import paperboy.sandbox.rest.Limits;

/** A sandbox from start to end, with a bot of its own or alone. */
final class SandboxRun {
    private static final String STORE_PASSWORD = "sandbox";

    private final Settings settings;
    private final Options options;
    private final PrintWriter out;

    /**
     * What is asked for.
     *
     * @param pagePort where the page is wanted; a free port serves as well
     * @param database where the bot's data is kept; empty for as long as the sandbox runs
     * @param faults armed from the start
     */
    record Options(
            int pagePort,
            int doorPort,
            Optional<Path> wire,
            Optional<Path> database,
            List<Fault> faults,
            Limits limits) {
        /** What the settings say; nothing is recorded, kept or in the way. */
        static Options of(Settings settings) {
            return new Options(
                    settings.sandbox().pagePort(),
                    settings.sandbox().doorPort(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Limits.none());
        }
    }

    SandboxRun(Settings settings, Options options, PrintWriter out) {
        this.settings = settings.asksServicesOnlyIfTold();
        this.options = options;
        this.out = out;
    }

    /** The sandbox and a bot in it, until stopped. */
    int withBot() {
        Ending ending = Ending.listen(settings.discord().shutdownTimeout());
        SandboxClock clock = SandboxClock.create();
        BotDays days = new BotDays(clock);
        try (ScratchDatabase scratch = new ScratchDatabase();
                Sandbox sandbox = start(clock, days);
                DiscordLink discord = DiscordLink.open(
                        new BotToken(sandbox.token()),
                        new DiscordConnection.Through(sandbox.door(), sandbox.certificate()),
                        settings.discord().loginTimeout(),
                        ending);
                Bot bot = Bot.open(settings, options.database().orElse(scratch.file()), discord, clock)) {
            if (bot.catalog().topics().isEmpty()) {
                throw NoLists.readable();
            }
            FirstChannel.subscribe(bot, sandbox, settings, clock.instant());
            days.of(bot);
            bot.connect(ending);
            out.print(SandboxGreeting.withBot(sandbox.page()));
            out.flush();
            return ending.await();
        } catch (StoppedEarly asked) {
            return Exit.DONE;
        } finally {
            ending.closed();
        }
    }

    /** The sandbox without a bot, for one in another process. */
    int alone(Path trustStore) {
        Ending ending = Ending.listen(settings.discord().shutdownTimeout());
        try (Sandbox sandbox = start(SandboxClock.create(), DayControl.none())) {
            sandbox.writeTrustStore(trustStore, STORE_PASSWORD);
            out.print(
                    SandboxGreeting.alone(sandbox.page(), sandbox.door(), sandbox.token(), trustStore, STORE_PASSWORD));
            out.flush();
            return ending.await();
        } catch (IOException e) {
            throw new UncheckedIOException("writing the trust store " + trustStore, e);
        } finally {
            ending.closed();
        }
    }

    private Sandbox start(Clock clock, DayControl days) {
        SandboxOptions asked = SandboxOptions.onAnyPort(clock)
                .withPorts(options.doorPort(), options.pagePort())
                .withDays(days)
                .withFaults(options.faults())
                .withLimits(options.limits());
        SandboxOptions recorded = options.wire().map(asked::withWire).orElse(asked);
        try {
            return Sandbox.start(recorded);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof BindException && options.pagePort() != 0) {
                return Sandbox.start(recorded.withPorts(options.doorPort(), 0));
            }
            throw e;
        }
    }
}
