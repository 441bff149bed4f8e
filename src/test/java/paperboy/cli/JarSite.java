package paperboy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import paperboy.catalog.ListedTopic;
import paperboy.delivery.PageState;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.digest.Subscription;
import paperboy.digest.UserId;
import paperboy.sandbox.Sandbox;
import paperboy.sandbox.SandboxChannel;
import paperboy.sandbox.SandboxOptions;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.LedgerView;
import paperboy.text.Language;

/** A database that outlives many bots, a list that grows, and a Discord with channels that had no digest yet. */
final class JarSite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Clock CLOCK = Clock.systemUTC();

    private final Path folder;
    private final SandboxOptions options;
    private final int papersADigest;
    private final Path list;
    private final Path database;
    private final List<String> titles = new ArrayList<>();
    private final Deque<SandboxChannel> unused = new ArrayDeque<>();
    private Sandbox sandbox;
    private Duration startup = Duration.ofSeconds(2);

    /**
     * @param options of its Discord
     * @param papers on the list at first
     */
    JarSite(Path folder, SandboxOptions options, int papers, int papersADigest) throws IOException {
        this(folder, folder, options, papers, papersADigest);
    }

    /** As the other, with the database in a folder of its own. */
    JarSite(Path folder, Path databaseFolder, SandboxOptions options, int papers, int papersADigest)
            throws IOException {
        this.folder = folder;
        this.options = options;
        this.papersADigest = papersADigest;
        list = folder.resolve("list.md");
        database = databaseFolder.resolve("paperboy.db");
        Files.writeString(list, "# Topic\n");
        for (int i = 0; i < papers; i++) {
            growList();
        }
        sandbox = newSandbox();
    }

    /** Adds a paper to the list, which the next bot imports. */
    String growList() throws IOException {
        int number = titles.size();
        String title = String.format(Locale.ROOT, "Paper %05d on Things That End", number);
        titles.add(title);
        Files.writeString(
                list,
                String.format(Locale.ROOT, "1. [%s](https://arxiv.org/abs/2001.%05d)%n", title, number),
                StandardOpenOption.APPEND);
        return title;
    }

    /** The first papers of the list, as many as a digest has beside so many others. */
    List<String> firstTitles(int others) {
        return titles.subList(0, papersADigest - others);
    }

    private Sandbox newSandbox() throws IOException {
        Files.deleteIfExists(store());
        Sandbox started = Sandbox.start(options);
        unused.addAll(started.channels());
        return started;
    }

    /** Another Discord with another token, unless enough channels are left. */
    private void renewSandbox(int needed) throws IOException {
        if (unused.size() < needed) {
            sandbox.close();
            unused.clear();
            sandbox = newSandbox();
        }
    }

    private Path store() {
        return folder.resolve("trust.p12");
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Path database() {
        return database;
    }

    /** How many pages are in which state, settled ones left out. */
    Map<PageState, Integer> unsettled() throws SQLException {
        Map<PageState, Integer> pages = pages();
        pages.keySet().removeAll(List.of(PageState.SENT, PageState.DEAD));
        return pages;
    }

    Map<PageState, Integer> pages() throws SQLException {
        try (LedgerView view = LedgerView.of(database)) {
            return view.pages();
        }
    }

    /** Whether SQLite finds the database sound: {@code ok}, or what is wrong. */
    String integrity() throws SQLException {
        try (LedgerView view = LedgerView.of(database)) {
            return view.integrity();
        }
    }

    /** Subscribes channels whose digest is due now. */
    List<ChannelId> subscribe(int count) throws IOException {
        return subscribe(count, CLOCK.instant());
    }

    /** Subscribes channels whose digest is due at a moment of today. */
    List<ChannelId> subscribe(int count, Instant dueAt) throws IOException {
        renewSandbox(count);
        Instant now = CLOCK.instant();
        List<ChannelId> channels = new ArrayList<>();
        try (Database open = Database.open(database)) {
            ListedTopic all = new CatalogStore(open)
                    .topics().stream()
                            .filter(topic -> topic.path().isRoot())
                            .findFirst()
                            .orElseThrow();
            ChannelStore store = new ChannelStore(open);
            for (int i = 0; i < count; i++) {
                ChannelId channel = new ChannelId(unused.remove().id());
                store.subscribe(due(channel, dueAt), wish(channel, all, now), now);
                channels.add(channel);
            }
        }
        return channels;
    }

    private ChannelPlan due(ChannelId channel, Instant dueAt) {
        DigestSchedule schedule = new DigestSchedule(LocalTime.NOON, ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));
        DigestSchedule.Run today =
                new DigestSchedule.Run(dueAt.atZone(ZoneOffset.UTC).toLocalDate(), dueAt);
        return new ChannelPlan(
                channel,
                new GuildId(sandbox.guild()),
                schedule,
                papersADigest,
                Language.ENGLISH,
                Optional.of(today),
                Optional.empty());
    }

    private static Subscription wish(ChannelId channel, ListedTopic all, Instant now) {
        return new Subscription(
                channel,
                all.id(),
                all.list(),
                all.path(),
                Subscription.Mode.BOTH,
                OptionalInt.empty(),
                now,
                new UserId(1));
    }

    /** Starts the packaged jar on the database. */
    Jar start() throws IOException {
        return Jar.start(folder, environment(), wayToDiscord(), "run");
    }

    /** Starts it with the options of the JVM that the README recommends for a small server. */
    Jar startAsRecommended() throws IOException {
        List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx256m"));
        options.addAll(wayToDiscord());
        return Jar.startPlain(folder, environment(), options, "run");
    }

    private Map<String, String> environment() {
        return Map.of(
                "PAPERBOY_LISTS", "[" + list + "]",
                "PAPERBOY_DATABASE", database.toString(),
                "DISCORD_TOKEN", sandbox.token());
    }

    private List<String> wayToDiscord() throws IOException {
        return Jar.wayTo(sandbox, store());
    }

    /** Waits until the bot has nothing left to do. */
    void awaitQuiet(Jar bot) throws SQLException, InterruptedException {
        awaitQuiet(bot, PATIENCE);
    }

    void awaitQuiet(Jar bot, Duration patience) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try (LedgerView view = LedgerView.of(database)) {
            while (view.due(CLOCK.instant()) > 0 || view.open() > 0) {
                if (!bot.runsFor(Duration.ofMillis(10)) || System.nanoTime() - end > 0) {
                    throw new AssertionError("work is left: " + view.pages() + " " + bot.err() + bot.out());
                }
            }
        }
    }

    /** Waits until the bot has made its database and read the list. */
    void awaitList() {
        long begun = System.nanoTime();
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(this::hasList);
        startup = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** How long a bot takes from its start to the list, on this machine. */
    Duration startup() {
        return startup;
    }

    private boolean hasList() throws SQLException {
        try (LedgerView view = LedgerView.of(database)) {
            return view.lists() > 0;
        }
    }

    /** The titles in a channel, first ones first. */
    List<String> titlesIn(ChannelId channel) {
        return new PageVisitor(sandbox.page(), "you", "en-US").titlesIn(channel);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
