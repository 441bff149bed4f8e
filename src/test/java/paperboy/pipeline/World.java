package paperboy.pipeline;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.DeliveryLedger;
import paperboy.text.Language;
import paperboy.text.RichText;

/**
 * Paperboy without its edges: a real database, a clock that is moved by hand, and a target in memory. {@link #restart}
 * is what a new process finds.
 */
final class World implements AutoCloseable {
    static final ChannelId CHANNEL = new ChannelId(100);
    static final GuildId GUILD = new GuildId(1);
    private static final Duration GRACE = Duration.ofHours(12);

    final TestClock clock = new TestClock("2026-05-04T08:00:00Z");
    final RecordingTarget target = new RecordingTarget(clock);
    final RecordingMessenger notices = new RecordingMessenger();
    private final Path file;
    private Database database;
    private CatalogStore catalog;
    ChannelStore channels;
    private DeliveryLedger ledger;
    private SendDigests digests;

    World(Path folder) {
        file = folder.resolve("paperboy.db");
        open();
    }

    private void open() {
        database = Database.open(file);
        catalog = new CatalogStore(database);
        channels = new ChannelStore(database);
        ledger = new DeliveryLedger(database);
        Digests plans = new Digests(
                catalog, channels, ledger, target, Digests.EmptyDay.NOTE, (paper, language) -> RichText.empty());
        PostPage posts = new PostPage(ledger, channels, target, GRACE, clock);
        digests = new SendDigests(catalog, channels, ledger, plans, posts, GRACE, Runnable::run);
    }

    /** The process ends without a word and a new one starts. */
    void restart() {
        database.close();
        open();
        digests.recover(clock.instant());
    }

    /** Makes the list hold papers with these titles and no others. */
    void list(String... titles) {
        StringBuilder text = new StringBuilder("# Topic\n");
        for (String title : titles) {
            text.append(String.format(
                    Locale.ROOT, "1. [%s](https://arxiv.org/abs/2001.%05d)%n", title, title.hashCode() & 0xffff));
        }
        new ImportLists(catalog)
                .run(List.of(new ListText("list", "list.md", text.toString(), text.toString())), clock.instant());
    }

    /** Subscribes the channel to the whole list, at 09:00 UTC on every day. */
    void subscribe(int maxPapers) {
        subscribe(CHANNEL, maxPapers, daily(LocalTime.of(9, 0), ZoneOffset.UTC));
    }

    static DigestSchedule daily(LocalTime at, ZoneId zone) {
        return new DigestSchedule(at, zone, EnumSet.allOf(DayOfWeek.class));
    }

    void subscribe(ChannelId channel, int maxPapers, DigestSchedule schedule) {
        ListedTopic root = catalog.topics().get(0);
        Instant now = clock.instant();
        ChannelPlan plan = new ChannelPlan(
                channel,
                GUILD,
                schedule,
                maxPapers,
                Language.ENGLISH,
                Optional.of(schedule.nextAfter(now)),
                Optional.empty());
        Subscription subscription = new Subscription(
                channel,
                root.id(),
                root.list(),
                root.path(),
                Subscription.Mode.BOTH,
                OptionalInt.empty(),
                now,
                new UserId(7));
        channels.subscribe(plan, subscription, now);
    }

    void tick() {
        digests.runDue(clock.instant());
        new TellOfPauses(channels, notices).run(clock.instant());
    }

    void tickAt(String moment) {
        clock.moveTo(moment);
        tick();
    }

    /** A tick in whose course the process may die; afterwards a new one runs. */
    void tickOrDie() {
        try {
            tick();
        } catch (RecordingTarget.Death death) {
            restart();
        }
    }

    /** A wish in whose course the process may die; afterwards a new one runs. */
    void byHandOrDie(String request) {
        try {
            byHand(request);
        } catch (RecordingTarget.Death death) {
            restart();
        }
    }

    /** The program is asked to end. */
    void stop() {
        digests.stop();
    }

    HandDigest byHand(String request) {
        return digests.byHand(CHANNEL, request, clock.instant());
    }

    /** Where the database is, for those who reach into it from outside. */
    Path file() {
        return file;
    }

    Optional<ChannelPlan> plan() {
        return channels.plan(CHANNEL);
    }

    String integrity() {
        return database.integrity();
    }

    List<String> missedDays() {
        return ledger.missedDays(CHANNEL);
    }

    @Override
    public void close() {
        database.close();
    }
}
