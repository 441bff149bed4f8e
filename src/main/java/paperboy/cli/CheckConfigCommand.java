package paperboy.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.config.ConfigException;
import paperboy.config.ConfigProblem;
import paperboy.config.EffectiveSetting;
import paperboy.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code paperboy check-config}: what holds for this run and why, one key a line, secrets as {@code ***}; or every
 * problem of the configuration, one a line, on standard error.
 */
@Command(
        name = "check-config",
        mixinStandardHelpOptions = true,
        description = "Check the configuration and print the values that hold, with where they come from.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the configuration can be used", "2:it cannot; every problem is on standard error"})
public final class CheckConfigCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;

    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    /** A command on the environment of the process. */
    public CheckConfigCommand() {
        this(System.getenv());
    }

    CheckConfigCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            print(config.load(environment), out);
            return 0;
        } catch (ConfigException e) {
            e.problems().stream().map(ConfigProblem::text).forEachOrdered(err::println);
            return UNUSABLE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static void print(Settings settings, PrintWriter out) {
        List<EffectiveSetting> rows = settings.effective();
        int keys = rows.stream().mapToInt(row -> row.key().length()).max().orElse(1);
        int values = rows.stream().mapToInt(row -> shown(row).length()).max().orElse(1);
        String form = "%-" + keys + "s = %-" + values + "s   %s%n";
        for (EffectiveSetting row : rows) {
            out.printf(Locale.ROOT, form, row.key(), shown(row), row.origin().text());
        }
    }

    private static String shown(EffectiveSetting row) {
        return row.value().isEmpty() ? "(not set)" : row.value();
    }
}
