package paperboy.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.config.ConfigException;
import paperboy.config.ConfigProblem;
import paperboy.config.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: {@code java -jar paperboy.jar [COMMAND]}. */
@Command(
        name = "paperboy",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Posts a daily digest of papers from curated reading lists to Discord, and answers slash commands.",
            "Without a command: run when there is a token, else sandbox."
        },
        subcommands = {
            RunCommand.class,
            SandboxCommand.class,
            PreviewCommand.class,
            ParseCommand.class,
            ImportCommand.class,
            LintCommand.class,
            ReplayCommand.class,
            ScheduleCommand.class,
            SimulateCommand.class,
            StatusCommand.class,
            SummarizeCommand.class,
            BackupCommand.class,
            CheckConfigCommand.class,
            EnrichCommand.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done, or stopped as asked",
            "1:something failed; the last lines say what",
            "2:the command line or the configuration is wrong; every problem is named",
            "3:Discord refuses the token",
            "4:Discord ended the connection for good",
            "5:another Paperboy works with this database"
        })
public final class Main implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err).execute(args));
    }

    /** The whole command line, printing to these. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return Written.understoodBy(new CommandLine(new Main()))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((misuse, arguments) -> refuse(misuse))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Settings settings = config.load(System.getenv());
        return settings.discord().token().isPresent()
                ? RunCommand.run(settings)
                : new SandboxRun(settings, SandboxRun.Options.of(settings), out).withBot();
    }

    /** One line says what is wrong, one what was perhaps meant, and one where the rest stands. */
    private static int refuse(ParameterException misuse) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(misuse.getMessage());
        UnmatchedArgumentException.printSuggestions(misuse, err);
        err.println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return Exit.MISUSE;
    }

    private static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof ConfigException configuration) {
            configuration.problems().stream().map(ConfigProblem::text).forEachOrdered(err::println);
            return Exit.MISUSE;
        }
        if (failure instanceof StartException start) {
            err.println(start.getMessage());
            return start.exitCode();
        }
        err.println("Paperboy failed: " + Reason.of(failure));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            err.println("  because: " + Reason.of(cause));
        }
        return Exit.FAILURE;
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Paperboy " + number()};
        }

        static String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "in development" : version;
        }
    }
}
