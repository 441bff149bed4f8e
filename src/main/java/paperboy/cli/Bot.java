package paperboy.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.catalog.HeavyLoss;
import paperboy.command.AllCommands;
import paperboy.command.CommandParts;
import paperboy.command.Commands;
import paperboy.config.EmptyDay;
import paperboy.config.Settings;
import paperboy.digest.ChannelId;
import paperboy.digest.DigestSchedule;
import paperboy.discord.DiscordTarget;
import paperboy.discord.rest.SendOrder;
import paperboy.pipeline.ChannelDefaults;
import paperboy.pipeline.ChannelSetup;
import paperboy.pipeline.CompletePages;
import paperboy.pipeline.Digests;
import paperboy.pipeline.GuildChanges;
import paperboy.pipeline.PostPage;
import paperboy.pipeline.SendDigests;
import paperboy.pipeline.TellOfPauses;
import paperboy.schedule.Ticker;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.DeliveryLedger;
import paperboy.storage.DeliveryReport;
import paperboy.storage.DetailsStore;
import paperboy.storage.PaperSearch;
import paperboy.storage.ReadMarks;
import paperboy.storage.RelatedPapers;

/**
 * Paperboy put together: the only place where every room meets. Made in steps, so that the sandbox can furnish it
 * before it wakes: {@link #open}, {@link #connect}, {@link #close}.
 */
final class Bot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

    /** Posts under way at once; the limiter below decides how fast. */
    private static final int SENDERS = 24;

    private final Clock clock;
    private final OwnDatabase own;
    private final CatalogStore catalog;
    private final ChannelStore channels;
    private final Lists lists;
    private final Enrichment enrichment;
    private final PostPage posts;
    private final SendDigests sending;
    private final Commands commands;
    private final ExecutorService senders;
    private final DiscordLink discord;
    private final CompletePages completing;
    private final TellOfPauses notices;
    private final GuildChanges guilds;
    private Optional<Ticker> ticker = Optional.empty();
    private Optional<Presence> presence = Optional.empty();

    private Bot(Settings settings, OwnDatabase own, DiscordLink discord, Clock clock) {
        this.clock = clock;
        this.own = own;
        Database database = own.database();
        this.discord = discord;
        catalog = new CatalogStore(database);
        channels = new ChannelStore(database);
        DeliveryLedger ledger = new DeliveryLedger(database);
        lists = new Lists(settings, database, HeavyLoss.STOPS, clock);
        enrichment = new Enrichment(settings, database, clock);
        senders = Executors.newFixedThreadPool(SENDERS, Threads.daemons("sender"));
        DiscordTarget target = new DiscordTarget(discord.rest(), discord.identity(), this::order);
        Digests digests = new Digests(catalog, channels, ledger, target, emptyDay(settings), enrichment::summary);
        Duration grace = settings.digest().catchUpWithin();
        posts = new PostPage(ledger, channels, target, grace, clock);
        completing =
                new CompletePages(catalog, channels, ledger, new DetailsStore(database), target, enrichment::summary);
        notices = new TellOfPauses(channels, new DiscordMessenger(target));
        guilds = new GuildChanges(channels);
        sending = new SendDigests(catalog, channels, ledger, digests, posts, grace, senders);
        commands = AllCommands.of(new CommandParts(
                catalog,
                new PaperSearch(database),
                new ReadMarks(database),
                new ChannelSetup(channels, defaults(settings)),
                digests,
                sending,
                new DeliveryReport(database),
                new DetailsStore(database),
                new RelatedPapers(database),
                enrichment::summary,
                Optional.empty(),
                enrichment::progress,
                lists::broken,
                clock));
    }

    private SendOrder order(ChannelId channel) {
        return channels.plan(channel)
                .map(plan -> SendOrder.digest(clock.instant(), plan.guild()))
                .orElse(SendOrder.background());
    }

    /**
     * Takes the database, reads the lists, and finds out what the last run left behind. Nothing is posted yet.
     *
     * @throws StartException if another Paperboy works with this database
     */
    static Bot open(Settings settings, Path file, DiscordLink discord, Clock clock) {
        OwnDatabase own =
                OwnDatabase.open(file, "Stop it, or give this one another file (database: in the configuration).");
        Bot bot = new Bot(settings, own, discord, clock);
        bot.lists.refresh();
        bot.sending.recover(clock.instant());
        return bot;
    }

    /**
     * Goes on duty: answers commands and sends what is due. Returns at once.
     *
     * @param ending told when Discord will not have us any more
     */
    void connect(Ending ending) {
        Presence present = new Presence(discord, commands, guilds, clock, ending);
        presence = Optional.of(present);
        present.open();
        Ticker started = Ticker.start("paperboy-" + discord.identity().application());
        ticker = Optional.of(started);
        started.everyMinute("digests", () -> {
            sendDue();
            endIfRefused(ending);
        });
        started.everyMinute("commands", present::register);
        started.everyMinute("lists", lists::refresh);
        started.everyMinute("details", enrichment::wake);
        started.everyMinute("cards", this::completeCards);
        started.everyMinute("servers", present::forget);
    }

    private void endIfRefused(Ending ending) {
        if (posts.halted()) {
            LOG.error("Discord refuses the token: nothing can be sent. Give Paperboy a new one and start it again.");
            ending.end(Exit.TOKEN_REFUSED);
        }
    }

    /** Sends what is due by our clock. */
    void sendDue() {
        sending.runDue(clock.instant());
        notices.run(clock.instant());
    }

    /** Completes cards that were posted before their papers were known. */
    void completeCards() {
        completing.run(clock.instant());
    }

    CatalogStore catalog() {
        return catalog;
    }

    ChannelStore channels() {
        return channels;
    }

    /** Takes no more work, lets what is under way end, and lets go of everything. */
    @Override
    public void close() {
        sending.stop();
        ticker.ifPresent(started -> quietly("ticker", started::close));
        quietly("enrichment", enrichment::close);
        presence.ifPresent(present -> quietly("presence", present::close));
        senders.shutdown();
        quietly("rest", discord::close);
        quietly("database", own::close);
        LOG.info("stopped");
    }

    /** What cannot be closed must not keep the rest open. */
    private static void quietly(String what, Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOG.warn("not closed part={}", what, e);
        }
    }

    static Digests.EmptyDay emptyDay(Settings settings) {
        return settings.digest().emptyDay() == EmptyDay.NOTE ? Digests.EmptyDay.NOTE : Digests.EmptyDay.SILENT;
    }

    static ChannelDefaults defaults(Settings settings) {
        Settings.Digest digest = settings.digest();
        return new ChannelDefaults(
                new DigestSchedule(digest.postAt(), digest.timezone(), digest.days()),
                digest.maxPapers(),
                digest.language());
    }
}
