package paperboy.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.ListedTopic;
import paperboy.config.Settings;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code paperboy import}: reads the configured lists into the database once, also what a running bot would not take.
 */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Read the configured lists into the database now. A running bot does so every minute.",
            "A list that lost more than half of its papers is taken with --accept-loss only."
        })
public final class ImportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(names = "--accept-loss", description = "Take lists that lost more than half of their papers.")
    private boolean acceptLoss;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = config.load(System.getenv());
        try (OwnDatabase own = OwnDatabase.open(settings.database(), "Stop it, import, and start it again.")) {
            Database database = own.database();
            HeavyLoss heavyLoss = acceptLoss ? HeavyLoss.ACCEPTED : HeavyLoss.STOPS;
            Lists lists = new Lists(settings, database, heavyLoss, Clock.systemUTC());
            lists.refresh();
            print(new CatalogStore(database).topics(), out);
            lists.broken().forEach(source -> err.println("Not read: " + source.place() + ": " + source.problem()));
            err.flush();
            return lists.broken().isEmpty() ? Exit.DONE : Exit.FAILURE;
        }
    }

    private static void print(List<ListedTopic> topics, PrintWriter out) {
        for (ListedTopic list : topics) {
            if (list.path().isRoot()) {
                out.print(String.format(
                        Locale.ROOT,
                        "%s: %d %s (key %s)%n",
                        list.name(),
                        list.papers(),
                        list.papers() == 1 ? "paper" : "papers",
                        list.list().value()));
            }
        }
        out.flush();
    }
}
