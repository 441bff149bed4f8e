package paperboy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.catalog.ListedTopic;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestPlanner;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.digest.Shelf;
import paperboy.digest.Subscription;
import paperboy.digest.UserId;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.DeliveryLedger;
import paperboy.text.Language;

/**
 * How long it takes to plan ten thousand digests from two thousand papers: a thousand channels are read and planned ten
 * times each, because making them takes longer than all the rest.
 */
@Tag("benchmark")
class PlanningBenchmarkTest {
    private static final int CHANNELS = 1_000;
    private static final int TIMES = 10;
    private static final int TOPICS = 40;
    private static final int PAPERS_A_TOPIC = 50;
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void tenThousandDigestsArePlanned() {
        try (Database database = Database.open(folder.resolve("paperboy.db"))) {
            ChannelStore channels = new ChannelStore(database);
            DeliveryLedger ledger = new DeliveryLedger(database);
            CatalogStore catalog = new CatalogStore(database);
            importList(catalog);
            subscribe(channels, catalog.topics());
            for (int round = 0; round < 3; round++) {
                long begun = System.nanoTime();

                int planned = plan(channels, ledger, Shelf.of(catalog.papers()));

                long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                System.out.printf(
                        Locale.ROOT,
                        "planned %d digests from %d papers in %d ms%n",
                        CHANNELS * TIMES,
                        TOPICS * PAPERS_A_TOPIC,
                        millis);
                assertThat(planned).isEqualTo(5 * CHANNELS * TIMES);
            }
        }
    }

    private static int plan(ChannelStore channels, DeliveryLedger ledger, Shelf papers) {
        int planned = 0;
        List<ChannelPlan> due = channels.due(NOW, CHANNELS);
        for (int i = 0; i < CHANNELS * TIMES; i++) {
            ChannelPlan plan = due.get(i % CHANNELS);
            ChannelId channel = plan.channel();
            planned += DigestPlanner.plan(
                            channels.subscriptions(channel), papers, ledger.delivered(channel), plan.maxPapers())
                    .papers()
                    .size();
        }
        return planned;
    }

    private static void importList(CatalogStore catalog) {
        StringBuilder text = new StringBuilder();
        for (int topic = 0; topic < TOPICS; topic++) {
            text.append("# Topic ").append(topic).append('\n');
            for (int i = 0; i < PAPERS_A_TOPIC; i++) {
                int number = topic * PAPERS_A_TOPIC + i;
                text.append(String.format(
                        Locale.ROOT, "1. [Paper %04d on Things](https://arxiv.org/abs/2001.%05d)%n", number, number));
            }
        }
        new ImportLists(catalog).run(List.of(new ListText("list", "list.md", text.toString(), "1")), NOW);
    }

    private static void subscribe(ChannelStore channels, List<ListedTopic> topics) {
        for (int i = 0; i < CHANNELS; i++) {
            ChannelId channel = new ChannelId(1_000 + i);
            ListedTopic topic = topics.get(i % topics.size());
            ChannelPlan plan = new ChannelPlan(
                    channel,
                    new GuildId(1 + i % 100),
                    new DigestSchedule(LocalTime.of(8, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class)),
                    5,
                    Language.ENGLISH,
                    Optional.of(
                            new DigestSchedule.Run(NOW.atZone(ZoneOffset.UTC).toLocalDate(), NOW)),
                    Optional.empty());
            Subscription wish = new Subscription(
                    channel,
                    topic.id(),
                    topic.list(),
                    topic.path(),
                    Subscription.Mode.BOTH,
                    OptionalInt.empty(),
                    NOW,
                    new UserId(1));
            channels.subscribe(plan, wish, NOW);
        }
    }
}
