package paperboy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.config.Settings;
import paperboy.digest.DigestCard;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code paperboy simulate}: every digest that would go out in some days, planned for real on a copy of the database.
 */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description =
                "Print every digest that would go out from one date to another, as subscriptions and lists are now.")
public final class SimulateCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "The first date, in each channel's zone; what is past is left out.")
    private LocalDate from = LocalDate.MIN;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "The last date, in each channel's zone.")
    private LocalDate to = LocalDate.MIN;

    @Option(names = "--format", description = "jsonl: one JSON object a digest. Without it: text for people.")
    private @Nullable Format format;

    /** How digests are printed for programs. */
    enum Format {
        jsonl
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (from.isAfter(to)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--from " + from + " is after --to " + to);
        }
        Settings settings = config.load(System.getenv());
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = command.getOut();
        List<Simulation.Sent> digests = digests(settings);
        if (digests.isEmpty()) {
            command.getErr().println("No digest would go out from " + from + " to " + to + ".");
        }
        for (Simulation.Sent sent : digests) {
            out.print(format == Format.jsonl ? json(sent) : text(sent));
        }
        out.flush();
        return Exit.DONE;
    }

    private List<Simulation.Sent> digests(Settings settings) {
        return ScratchDatabase.withCopyOf(
                settings.database(),
                database ->
                        QuietLog.during(() -> new Simulation(database, settings).run(from, to), "paperboy.pipeline"));
    }

    private static String json(Simulation.Sent sent) throws JsonProcessingException {
        ObjectNode json = JSON.createObjectNode();
        json.put("instant", sent.at().toString());
        json.put("channel", sent.digest().channel().toString());
        json.put("occasion", sent.digest().occasion().value());
        ArrayNode papers = json.putArray("papers");
        for (DigestCard card : sent.digest().cards()) {
            papers.add(card.card().title());
        }
        return JSON.writeValueAsString(json) + "\n";
    }

    private static String text(Simulation.Sent sent) {
        StringBuilder text = new StringBuilder();
        text.append(sent.at())
                .append("  channel ")
                .append(sent.digest().channel())
                .append("  ");
        text.append(sent.digest().heading().plain()).append('\n');
        for (DigestCard card : sent.digest().cards()) {
            text.append("    ").append(card.card().title()).append('\n');
        }
        return text.toString();
    }
}
