package paperboy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.delivery.ChannelStatus;
import paperboy.digest.ChannelPlan;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.DeliveryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code paperboy status}: for each channel the last and the next digest, what waits, and what failed. Reads a copy, so
 * that neither the file nor a Paperboy that works with it notices.
 */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Print for each channel the last and next digest, what waits, what failed, and what to do.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is well", "1:something needs attention, or there is no database yet"})
public final class StatusCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        Path file = config.load(System.getenv()).database();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        boolean well = ScratchDatabase.withCopyOf(file, database -> print(database, out));
        out.flush();
        return well ? Exit.DONE : Exit.FAILURE;
    }

    /** Says whether all is well. */
    private static boolean print(Database database, PrintWriter out) {
        Instant now = Clock.systemUTC().instant();
        List<ChannelPlan> plans = new ChannelStore(database).plans();
        DeliveryReport report = new DeliveryReport(database);
        boolean well = true;
        for (ChannelPlan plan : plans) {
            ChannelStatus status = report.status(plan, now);
            out.print(StatusText.of(status));
            well &= status.isWell();
        }
        out.print(plans.isEmpty() ? "No channel has a subscription.\n" : "");
        return well;
    }
}
