package paperboy.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import paperboy.digest.ChannelId;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.digest.UserId;
import paperboy.pipeline.BrokenSource;
import paperboy.pipeline.ChannelDefaults;
import paperboy.pipeline.ChannelSetup;
import paperboy.pipeline.Digests;
import paperboy.pipeline.ImportLists;
import paperboy.pipeline.ListText;
import paperboy.pipeline.PostPage;
import paperboy.pipeline.SendDigests;
import paperboy.pipeline.SourceProgress;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.DeliveryLedger;
import paperboy.storage.DeliveryReport;
import paperboy.storage.DetailsStore;
import paperboy.storage.PaperSearch;
import paperboy.storage.ReadMarks;
import paperboy.storage.RelatedPapers;
import paperboy.text.Language;
import paperboy.text.RichText;

/** Where commands are asked in tests: a real database, a clock that is set by hand, a target in memory. */
final class Desk implements AutoCloseable {
    static final GuildId GUILD = new GuildId(1);
    static final ChannelId CHANNEL = new ChannelId(100);
    static final Caller READER = caller(Language.ENGLISH, Caller.Rights.MEMBER);
    static final Caller ADMIN = caller(Language.ENGLISH, Caller.Rights.ADMIN);
    private static final Duration GRACE = Duration.ofHours(12);
    private static final long NEEDED_PERMISSIONS = 84_992;

    final List<BrokenSource> brokenSources = new ArrayList<>();
    final MemoryTarget target = new MemoryTarget();
    final ChannelStore channels;
    final ReadMarks marks;
    final Commands commands;
    private final Database database;
    final CatalogStore catalog;
    final DetailsStore details;
    private long interactions = 1_000_000_000_000_000_000L;
    private Instant now = Instant.parse("2026-05-04T08:00:00Z");

    Desk(Path folder) {
        database = Database.open(folder.resolve("paperboy.db"));
        catalog = new CatalogStore(database);
        channels = new ChannelStore(database);
        details = new DetailsStore(database);
        marks = new ReadMarks(database);
        InstantSource set = () -> now;
        Clock clock = set.withZone(ZoneOffset.UTC);
        DeliveryLedger ledger = new DeliveryLedger(database);
        Digests digests = new Digests(
                catalog, channels, ledger, target, Digests.EmptyDay.NOTE, (paper, language) -> RichText.empty());
        PostPage posts = new PostPage(ledger, channels, target, GRACE, clock);
        DigestSchedule schedule =
                new DigestSchedule(LocalTime.of(9, 0), ZoneId.of("UTC"), EnumSet.allOf(DayOfWeek.class));
        commands = AllCommands.of(new CommandParts(
                catalog,
                new PaperSearch(database),
                marks,
                new ChannelSetup(channels, new ChannelDefaults(schedule, 5, Language.ENGLISH)),
                digests,
                new SendDigests(catalog, channels, ledger, digests, posts, GRACE, Runnable::run),
                new DeliveryReport(database),
                new DetailsStore(database),
                new RelatedPapers(database),
                (paper, language) -> RichText.empty(),
                Optional.of("https://example.org/paperboy"),
                () -> List.of(new SourceProgress("arxiv", 31, 19, 12, 0, 0, Optional.empty())),
                () -> List.copyOf(brokenSources),
                clock));
    }

    static Desk withDefaultList(Path folder) {
        try {
            Desk desk = new Desk(folder);
            desk.list("dl-foundation", Files.readString(Path.of("data/lists/dl-foundation.md")));
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Caller caller(Language language, Caller.Rights rights) {
        return new Caller(
                new UserId(7), Optional.of(GUILD), CHANNEL, language, rights, OptionalLong.of(NEEDED_PERMISSIONS));
    }

    void at(String moment) {
        now = Instant.parse(moment);
    }

    void list(String name, String text) {
        new ImportLists(catalog).run(List.of(new ListText(name, name + ".md", text, text)), now);
    }

    /** Asks as a member in English; options are given as name, value, name, value. */
    Reply ask(String command, Object... options) {
        return ask(READER, command, options);
    }

    /** Asks a command, or with {@code "schedule set"} its subcommand. */
    Reply ask(Caller caller, String command, Object... options) {
        String[] words = command.split(" ", -1);
        Optional<String> subcommand = words.length > 1 ? Optional.of(words[1]) : Optional.empty();
        return commands.find(words[0])
                .orElseThrow()
                .answer(new CommandRequest(nextId(), caller, subcommand, options(options)));
    }

    List<Choice> complete(Caller caller, String command, String option, String typed, Object... options) {
        String[] words = command.split(" ", -1);
        Optional<String> subcommand = words.length > 1 ? Optional.of(words[1]) : Optional.empty();
        return commands.find(words[0])
                .orElseThrow()
                .complete(new CompletionRequest(caller, subcommand, option, typed, options(options)));
    }

    /** Does what a button or menu with this custom_id stands for. */
    Reply press(String customId, String... values) {
        return press(READER, customId, values);
    }

    Reply press(Caller caller, String customId, String... values) {
        Action action = Action.decode(customId).orElseThrow();
        return commands.find(action.command())
                .orElseThrow()
                .react(new ActionRequest(nextId(), caller, action, List.of(values)));
    }

    /** Discord's ids of interactions are numbers, too. */
    private String nextId() {
        return String.valueOf(++interactions);
    }

    private static Options options(Object... pairs) {
        Map<String, OptionValue> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), value(pairs[i + 1]));
        }
        return new Options(values);
    }

    private static OptionValue value(Object given) {
        if (given instanceof OptionValue value) {
            return value;
        }
        return given instanceof Integer number
                ? new OptionValue.WholeNumber(number)
                : new OptionValue.Text(String.valueOf(given));
    }

    @Override
    public void close() {
        database.close();
    }
}
