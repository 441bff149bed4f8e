package paperboy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.config.Settings;
import paperboy.sandbox.fault.Fault;
import paperboy.sandbox.rest.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paperboy sandbox}: a local Discord with a page, and the bot in it. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Try Paperboy without Discord: a local one with a page, on this machine only.")
public final class SandboxCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--page-port", paramLabel = "PORT", description = "Where the page is; 0 for any free port.")
    private @Nullable Integer pagePort;

    @Option(names = "--door-port", paramLabel = "PORT", description = "Where bots connect; 0 for any free port.")
    private @Nullable Integer doorPort;

    @Option(
            names = "--wire",
            paramLabel = "FILE",
            description = "Record every request of the bot there, a JSON line each.")
    private @Nullable Path wire;

    @Option(
            names = "--database",
            paramLabel = "FILE",
            description = "Keep the bot's data there. Without it: in a temporary folder that goes with the sandbox.")
    private @Nullable Path database;

    @Option(
            names = "--alone",
            paramLabel = "TRUSTSTORE",
            description = "Start no bot: write a trust store there and print how to connect one of your own.")
    private @Nullable Path trustStore;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            converter = FaultText.class,
            description = {
                "Trouble between Discord and bots: KIND[=NUMBER][*COUNT][@[METHOD ]/PATH]. Can be given several times.",
                "For instance reset-after*2@POST /channels/*/messages, or slow=2500*always. Kinds: ${COMPLETION-CANDIDATES}."
            },
            completionCandidates = FaultText.Kinds.class)
    private List<Fault> faults = List.of();

    @Option(
            names = "--limits",
            description = "Enforce rate limits as Discord does: 50 requests a second, 5 posts in 5 s a channel.")
    private boolean limits;

    @Override
    public Integer call() {
        Settings settings = config.load(System.getenv());
        return start(settings);
    }

    /** What the options ask for, or the settings where they ask for nothing. */
    private int start(Settings settings) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        SandboxRun.Options options = new SandboxRun.Options(
                pagePort == null ? settings.sandbox().pagePort() : pagePort,
                doorPort == null ? settings.sandbox().doorPort() : doorPort,
                Optional.ofNullable(wire),
                Optional.ofNullable(database),
                faults,
                limits ? Limits.likeDiscord() : Limits.none());
        SandboxRun run = new SandboxRun(settings, options, out);
        return trustStore == null ? run.withBot() : run.alone(trustStore);
    }
}
