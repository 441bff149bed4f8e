package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import paperboy.catalog.ListedTopic;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.digest.Occasion;
import paperboy.digest.Pause;
import paperboy.digest.Subscription;
import paperboy.digest.UserId;
import paperboy.pipeline.PostPage;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.DeliveryLedger;
import paperboy.text.Language;

class SimulateCommandTest {
    private static final ChannelId BERLIN = new ChannelId(100);
    private static final ChannelId TOKYO = new ChannelId(200);
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path database = Path.of("");
    private Path config = Path.of("");

    @BeforeEach
    void importList() throws IOException {
        Path list = Files.writeString(folder.resolve("list.md"), """
                # Topic
                1. [Alpha networks](https://arxiv.org/abs/2001.00001)
                2. [Beta networks](https://arxiv.org/abs/2001.00002)
                3. [Gamma networks](https://arxiv.org/abs/2001.00003)
                """);
        database = folder.resolve("paperboy.db");
        config = Files.writeString(
                folder.resolve("paperboy.yaml"), "database: " + database + "\nlists: [" + list + "]\n");
        assertThat(run("import")).isZero();
        out.getBuffer().setLength(0);
    }

    @Test
    void everyDigestOfTheDaysIsPrintedAtItsLocalTimeUntilThePapersEnd() {
        subscribe(BERLIN, "Europe/Berlin", DAILY);

        int exitCode = run("simulate", "--from", "2026-03-28", "--to", "2026-03-31", "--format", "jsonl");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).isEqualTo("""
                {"instant":"2026-03-28T08:00:00Z","channel":"100","occasion":"2026-03-28","papers":["Alpha networks","Beta networks"]}
                {"instant":"2026-03-29T07:00:00Z","channel":"100","occasion":"2026-03-29","papers":["Gamma networks"]}
                {"instant":"2026-03-30T07:00:00Z","channel":"100","occasion":"2026-03-30","papers":[]}
                """);
    }

    @Test
    void channelsComeInTheOrderOfTheirMoments() {
        subscribe(BERLIN, "Europe/Berlin", DAILY);
        subscribe(TOKYO, "Asia/Tokyo", EnumSet.of(DayOfWeek.TUESDAY));

        int exitCode = run("simulate", "--from", "2026-03-02", "--to", "2026-03-03", "--format", "jsonl");

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines().map(line -> line.substring(0, 59)))
                .containsExactly(
                        "{\"instant\":\"2026-03-02T08:00:00Z\",\"channel\":\"100\",\"occasion",
                        "{\"instant\":\"2026-03-03T00:00:00Z\",\"channel\":\"200\",\"occasion",
                        "{\"instant\":\"2026-03-03T08:00:00Z\",\"channel\":\"100\",\"occasion");
    }

    @Test
    void nothingOfItHappens() {
        subscribe(BERLIN, "Europe/Berlin", DAILY);

        run("simulate", "--from", "2026-03-02", "--to", "2026-03-03", "--format", "jsonl");
        String first = out.toString();
        out.getBuffer().setLength(0);
        run("simulate", "--from", "2026-03-02", "--to", "2026-03-03", "--format", "jsonl");

        assertThat(out.toString()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void aDayThatHadItsDigestGetsNoOther() {
        subscribe(BERLIN, "Europe/Berlin", DAILY);
        claimWithoutPapers(BERLIN, LocalDate.of(2026, 3, 2));

        run("simulate", "--from", "2026-03-02", "--to", "2026-03-03", "--format", "jsonl");

        assertThat(out.toString()).isEqualTo("""
                {"instant":"2026-03-03T08:00:00Z","channel":"100","occasion":"2026-03-03","papers":["Alpha networks","Beta networks"]}
                """);
    }

    @Test
    void whatIsPastIsLeftOut() {
        subscribe(BERLIN, "Europe/Berlin", DAILY);

        run("simulate", "--from", "2020-01-01", "--to", "2026-03-01", "--format", "jsonl");
        String past = out.toString();
        out.getBuffer().setLength(0);
        run("simulate", "--from", "2020-01-01", "--to", "2026-03-02", "--format", "jsonl");

        assertThat(past).startsWith("{\"instant\":\"2026-03-01T08:00:00Z\"").hasLineCount(1);
        assertThat(out.toString()).startsWith(past).hasLineCount(2);
    }

    @Test
    void whenNothingWouldGoOutThatIsSaid() {
        subscribe(BERLIN, "Europe/Berlin", DAILY);

        int exitCode = run("simulate", "--from", "2020-01-01", "--to", "2020-01-31");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualTo("No digest would go out from 2020-01-01 to 2020-01-31.\n");
    }

    @Test
    void theDiaryTellsOfNoPost() {
        subscribe(BERLIN, "Europe/Berlin", DAILY);
        Logger posts = (Logger) LoggerFactory.getLogger(PostPage.class);
        ListAppender<ILoggingEvent> diary = new ListAppender<>();
        diary.start();
        posts.addAppender(diary);

        run("simulate", "--from", "2026-03-02", "--to", "2026-03-03");

        posts.detachAppender(diary);
        assertThat(out.toString()).isNotEmpty();
        assertThat(diary.list).isEmpty();
    }

    @Test
    void aPausedChannelGetsNothing() {
        subscribe(BERLIN, "Europe/Berlin", DAILY);
        try (Database open = Database.open(database)) {
            new ChannelStore(open).pause(BERLIN, new Pause(Pause.Reason.BY_HAND, "", NOW));
        }

        int exitCode = run("simulate", "--from", "2026-03-02", "--to", "2026-03-03");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void datesInTheWrongOrderAreRefused() {
        int exitCode = run("simulate", "--from", "2026-03-03", "--to", "2026-03-02");

        assertThat(exitCode).isEqualTo(Exit.MISUSE);
        assertThat(err.toString()).startsWith("--from 2026-03-03 is after --to 2026-03-02");
    }

    private void subscribe(ChannelId channel, String zone, Set<DayOfWeek> days) {
        DigestSchedule schedule = new DigestSchedule(LocalTime.of(9, 0), ZoneId.of(zone), days);
        try (Database open = Database.open(database)) {
            ListedTopic root = new CatalogStore(open).topics().get(0);
            ChannelPlan plan = new ChannelPlan(
                    channel,
                    new GuildId(1),
                    schedule,
                    2,
                    Language.ENGLISH,
                    Optional.of(schedule.nextAfter(NOW)),
                    Optional.empty());
            Subscription wish = new Subscription(
                    channel,
                    root.id(),
                    root.list(),
                    root.path(),
                    Subscription.Mode.DRIP,
                    OptionalInt.empty(),
                    NOW,
                    new UserId(1));
            new ChannelStore(open).subscribe(plan, wish, NOW);
        }
    }

    private void claimWithoutPapers(ChannelId channel, LocalDate date) {
        try (Database open = Database.open(database)) {
            DeliveryLedger ledger = new DeliveryLedger(open);
            ledger.claim(channel, Occasion.of(date), NOW, List.of(), NOW);
            ledger.next(
                    channel,
                    Optional.of(new DigestSchedule.Run(
                            date,
                            date.atTime(9, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant())));
        }
    }

    private int run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--config";
        all[2] = config.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all);
    }
}
