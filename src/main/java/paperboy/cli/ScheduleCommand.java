package paperboy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.digest.DigestSchedule;
import paperboy.text.when.TimeZones;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code paperboy schedule}: the moments at which a schedule runs, daylight saving included. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Print when a schedule runs, in every zone asked for.")
public final class ScheduleCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--zone",
            required = true,
            arity = "1..*",
            paramLabel = "ZONE",
            description = "IANA zones such as Europe/Berlin, or all.")
    private List<String> zones = List.of();

    @Option(names = "--time", required = true, paramLabel = "HH:MM", description = "The local time.")
    private LocalTime time = LocalTime.MIDNIGHT;

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            defaultValue = "daily",
            description =
                    "daily, weekdays, weekends, or days such as mon,wed,fri or mon-fri (default: ${DEFAULT-VALUE}).")
    private String days = "daily";

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first local date.")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last local date.")
    private LocalDate to = LocalDate.MIN;

    @Option(names = "--format", description = "jsonl: one JSON object a run. Without it: a line a run for people.")
    private @Nullable Format format;

    /** How runs are printed for programs. */
    enum Format {
        jsonl
    }

    @Override
    public Integer call() throws JsonProcessingException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        Set<DayOfWeek> wanted = Written.days(days)
                .orElseThrow(() -> misuse("--days " + days
                        + ": write daily, weekdays, weekends, or days such as mon,wed,fri or mon-fri"));
        if (from.isAfter(to)) {
            throw misuse("--from " + from + " is after --to " + to);
        }
        for (ZoneId zone : zonesAsked()) {
            for (DigestSchedule.Run run : new DigestSchedule(time, zone, wanted).runs(from, to)) {
                out.print(line(zone, run));
            }
        }
        out.flush();
        return Exit.DONE;
    }

    private String line(ZoneId zone, DigestSchedule.Run run) throws JsonProcessingException {
        if (format == Format.jsonl) {
            return JSON.writeValueAsString(JSON.createObjectNode()
                            .put("zone", zone.getId())
                            .put("localDate", run.date().toString())
                            .put("instant", run.at().toString()))
                    + "\n";
        }
        ZonedDateTime local = run.at().atZone(zone);
        // A time inside a gap before midnight comes after it: its date is not the one that the run is for.
        String day = local.toLocalDate().equals(run.date()) ? "" : " on " + local.toLocalDate();
        return String.format(
                Locale.ROOT, "%s  %s%s  %s  %s%n", run.date(), local.toLocalTime(), day, run.at(), zone.getId());
    }

    private List<ZoneId> zonesAsked() {
        if (zones.contains("all")) {
            return new TreeSet<>(ZoneId.getAvailableZoneIds())
                    .stream().map(ZoneId::of).toList();
        }
        List<ZoneId> asked = new ArrayList<>();
        for (String zone : zones) {
            asked.add(TimeZones.known(zone)
                    .orElseThrow(() -> misuse("--zone " + zone + ": not an IANA zone such as Europe/Berlin"
                            + TimeZones.meant(
                                    zone, from.atStartOfDay(ZoneOffset.UTC).toInstant()))));
        }
        return asked;
    }

    private ParameterException misuse(String problem) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), problem);
    }
}
