package paperboy.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.HeavyLoss;
import paperboy.config.Settings;
import paperboy.pipeline.SourceProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paperboy enrich}: asks the metadata services for what is not known yet, and waits for it. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Read the lists, ask the metadata services for what is not known yet, and print how far that went.",
            "A running bot does the same in the background."
        })
public final class EnrichCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--minutes",
            defaultValue = "10",
            description = "How long to ask at most (default: ${DEFAULT-VALUE}); the next run goes on.")
    private int minutes = 10;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Settings settings = config.load(System.getenv());
        Clock clock = Clock.systemUTC();
        try (OwnDatabase own = OwnDatabase.open(settings.database(), "It enriches papers itself.");
                Enrichment enrichment = new Enrichment(settings, own.database(), clock)) {
            new Lists(settings, own.database(), HeavyLoss.STOPS, clock).refresh();
            enrichment.runOnce(Duration.ofMinutes(minutes));
            out.print(text(enrichment.progress()));
            out.flush();
            return Exit.DONE;
        }
    }

    private static String text(List<SourceProgress> progress) {
        StringBuilder text = new StringBuilder();
        for (SourceProgress source : progress) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-16s %5d papers: %d found, %d absent, %d failed, %d waiting",
                    source.source(),
                    source.papers(),
                    source.found(),
                    source.absent(),
                    source.failed(),
                    source.waiting()));
            source.rest()
                    .ifPresent(rest -> text.append("; rests until ")
                            .append(rest.until())
                            .append(" (")
                            .append(rest.why())
                            .append(')'));
            text.append('\n');
        }
        return text.isEmpty() ? "No metadata service is to be asked (metadata.sources).\n" : text.toString();
    }
}
