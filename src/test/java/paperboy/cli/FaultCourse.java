package paperboy.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import paperboy.catalog.ListedTopic;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.digest.Subscription;
import paperboy.digest.UserId;
import paperboy.discord.DiscordIdentity;
import paperboy.discord.DiscordTarget;
import paperboy.discord.rest.ClockedRest;
import paperboy.discord.rest.DiscordConnection;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.SendOrder;
import paperboy.pipeline.Digests;
import paperboy.pipeline.ImportLists;
import paperboy.pipeline.ListText;
import paperboy.pipeline.PostPage;
import paperboy.pipeline.SendDigests;
import paperboy.sandbox.Sandbox;
import paperboy.sandbox.SandboxChannel;
import paperboy.sandbox.SandboxClock;
import paperboy.sandbox.SandboxOptions;
import paperboy.sandbox.fault.Fault;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.DeliveryLedger;
import paperboy.storage.LedgerView;
import paperboy.text.Language;
import paperboy.text.RichText;

/**
 * A bot's sending side, from the database to a sandbox, on one clock that can be moved. Each course is a digest of two
 * pages in a channel that had none, while things go wrong.
 */
final class FaultCourse implements AutoCloseable {
    private static final int PAPERS = 12;
    private static final Duration GRACE = Duration.ofHours(12);
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private final SandboxClock clock = SandboxClock.create();
    private final Duration tick;
    private final Path file;
    private final Sandbox sandbox;
    private final Deque<SandboxChannel> unused;
    private final Database database;
    private final CatalogStore catalog;
    private final ChannelStore channels;
    private final DeliveryLedger ledger;
    private final DiscordIdentity identity;

    /**
     * @param nonceWindow how long Discord remembers a post by its nonce, in real time
     * @param tick how often the bot looks for what is due
     */
    FaultCourse(Path folder, Duration nonceWindow, Duration tick) {
        this.tick = tick;
        file = folder.resolve("paperboy.db");
        sandbox = Sandbox.start(
                SandboxOptions.onAnyPort(clock).withNonceWindow(nonceWindow).withExtraChannels(200));
        unused = new ArrayDeque<>(sandbox.channels());
        database = Database.open(file);
        catalog = new CatalogStore(database);
        channels = new ChannelStore(database);
        ledger = new DeliveryLedger(database);
        try (DiscordRest rest = rest(Duration.ofSeconds(10))) {
            identity = ((DiscordIdentity.Lookup.Known) DiscordIdentity.lookup(rest)).identity();
        }
        importList();
    }

    private void importList() {
        StringBuilder text = new StringBuilder("# Topic\n");
        for (int i = 0; i < PAPERS; i++) {
            text.append(String.format(Locale.ROOT, "1. [%s](https://arxiv.org/abs/2001.%05d)%n", title(i), i));
        }
        new ImportLists(catalog)
                .run(List.of(new ListText("list", "list.md", text.toString(), text.toString())), clock.instant());
    }

    private static String title(int number) {
        return String.format(Locale.ROOT, "Paper %02d on Bad Days", number);
    }

    /** What a channel should show in the end. */
    static List<String> everyTitle() {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < PAPERS; i++) {
            titles.add(title(i));
        }
        return titles;
    }

    private DiscordRest rest(Duration timeout) {
        return ClockedRest.of(
                new DiscordConnection.Through(sandbox.door(), sandbox.certificate()), sandbox.token(), clock, timeout);
    }

    /**
     * Sends one digest while these faults strike, tick by tick until nothing is open or the day is over.
     *
     * @return the titles in the channel, first ones first
     */
    List<String> run(List<Fault> faults) throws SQLException {
        ChannelId channel = subscribe(new ChannelId(unused.remove().id()));
        Instant end = clock.instant().plus(GRACE).plus(Duration.ofHours(1));
        try (DiscordRest rest = rest(TIMEOUT);
                LedgerView view = LedgerView.of(file)) {
            SendDigests sending = sending(rest);
            faults.forEach(sandbox.faults()::arm);
            sending.runDue(clock.instant());
            while (view.open() > 0 && clock.instant().isBefore(end)) {
                clock.advanceTo(clock.instant().plus(tick));
                sending.runDue(clock.instant());
            }
        }
        sandbox.faults().clear();
        channels.keep(channels.plan(channel).orElseThrow().next(Optional.empty()), clock.instant());
        return titlesIn(channel);
    }

    private SendDigests sending(DiscordRest rest) {
        DiscordTarget target = new DiscordTarget(rest, identity, channel -> SendOrder.background());
        Digests digests = new Digests(
                catalog, channels, ledger, target, Digests.EmptyDay.SILENT, (paper, language) -> RichText.empty());
        PostPage posts = new PostPage(ledger, channels, target, GRACE, clock);
        return new SendDigests(catalog, channels, ledger, digests, posts, GRACE, Runnable::run);
    }

    private ChannelId subscribe(ChannelId channel) {
        Instant now = clock.instant();
        ListedTopic all = catalog.topics().stream()
                .filter(topic -> topic.path().isRoot())
                .findFirst()
                .orElseThrow();
        ChannelPlan plan = new ChannelPlan(
                channel,
                new GuildId(sandbox.guild()),
                new DigestSchedule(LocalTime.NOON, ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class)),
                ChannelPlan.MOST_PAPERS,
                Language.ENGLISH,
                Optional.of(new DigestSchedule.Run(now.atZone(ZoneOffset.UTC).toLocalDate(), now)),
                Optional.empty());
        channels.subscribe(
                plan,
                new Subscription(
                        channel,
                        all.id(),
                        all.list(),
                        all.path(),
                        Subscription.Mode.BOTH,
                        OptionalInt.empty(),
                        now,
                        new UserId(1)),
                now);
        return channel;
    }

    /** Why pages were given up, of all courses. */
    List<String> givenUp() throws SQLException {
        try (LedgerView view = LedgerView.of(file)) {
            return view.reasonsOfTheDead();
        }
    }

    String integrity() {
        return database.integrity();
    }

    private List<String> titlesIn(ChannelId channel) {
        return new PageVisitor(sandbox.page(), "you", "en-US").titlesIn(channel);
    }

    @Override
    public void close() {
        database.close();
        sandbox.close();
    }
}
