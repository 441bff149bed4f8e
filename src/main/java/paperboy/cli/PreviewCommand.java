package paperboy.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.catalog.HeavyLoss;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.TopicPath;
import paperboy.config.Settings;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.Digest;
import paperboy.digest.DigestPlan;
import paperboy.digest.DigestPlanner;
import paperboy.digest.DigestSchedule;
import paperboy.digest.DigestWriter;
import paperboy.digest.GuildId;
import paperboy.digest.Occasion;
import paperboy.digest.Shelf;
import paperboy.digest.Subscription;
import paperboy.digest.UserId;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;
import paperboy.summary.CardSummary;
import paperboy.summary.KeySentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code paperboy preview}: the first digest of the configured lists, in the terminal; nothing is sent or kept. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Print the digest that a new channel subscribed to everything would get today.")
public final class PreviewCommand implements Callable<Integer> {
    private static final ChannelId NOWHERE = new ChannelId(0);

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Settings settings = config.load(System.getenv());
        Clock clock = Clock.systemUTC();
        try (ScratchDatabase scratch = new ScratchDatabase();
                Database database = Database.open(scratch.file())) {
            CatalogStore catalog = new CatalogStore(database);
            new Lists(settings, database, HeavyLoss.STOPS, clock).refresh();
            if (catalog.topics().isEmpty()) {
                throw NoLists.readable();
            }
            out.print(TerminalText.of(digest(settings, catalog, clock.instant())));
        }
        out.flush();
        return Exit.DONE;
    }

    private static Digest digest(Settings settings, CatalogStore catalog, Instant now) {
        DigestSchedule schedule = new DigestSchedule(
                settings.digest().postAt(),
                settings.digest().timezone(),
                settings.digest().days());
        ChannelPlan channel = new ChannelPlan(
                NOWHERE,
                new GuildId(0),
                schedule,
                settings.digest().maxPapers(),
                settings.digest().language(),
                Optional.empty(),
                Optional.empty());
        List<Subscription> everything = catalog.topics().stream()
                .filter(topic -> topic.path().isRoot())
                .map(list -> toAllOf(list, now))
                .toList();
        DigestPlan plan = DigestPlanner.plan(everything, Shelf.of(catalog.papers()), Set.of(), channel.maxPapers());
        LocalDate today = now.atZone(schedule.zone()).toLocalDate();
        return DigestWriter.write(
                channel,
                Occasion.of(today),
                today,
                plan,
                (paper, language) -> new CardSummary(KeySentence.load()).of(paper, PaperDetails.none(), language));
    }

    private static Subscription toAllOf(ListedTopic list, Instant now) {
        return new Subscription(
                NOWHERE,
                list.id(),
                list.list(),
                TopicPath.root(),
                Subscription.Mode.BOTH,
                OptionalInt.empty(),
                now,
                new UserId(0));
    }
}
