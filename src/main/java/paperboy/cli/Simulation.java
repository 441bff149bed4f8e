package paperboy.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperboy.config.Settings;
import paperboy.delivery.DigestPage;
import paperboy.delivery.DigestTarget;
import paperboy.delivery.Marker;
import paperboy.delivery.PostOutcome;
import paperboy.delivery.Sighting;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.Digest;
import paperboy.digest.DigestCard;
import paperboy.digest.DigestSchedule;
import paperboy.pipeline.Digests;
import paperboy.pipeline.PaperSummaries;
import paperboy.pipeline.PostPage;
import paperboy.pipeline.SendDigests;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.Database;
import paperboy.storage.DeliveryLedger;
import paperboy.storage.DetailsStore;
import paperboy.storage.ModelSummaryStore;
import paperboy.summary.CardSummary;
import paperboy.summary.KeySentence;

/** Lets days pass over a database that may be spoilt: the real planner and ledger, a target that takes everything. */
final class Simulation {
    private final ChannelStore channels;
    private final DeliveryLedger ledger;
    private final SendDigests sending;
    private final Taker taker = new Taker();
    private Instant now = Instant.EPOCH;

    /** A digest and the moment it goes out. */
    record Sent(Instant at, Digest digest) {}

    Simulation(Database database, Settings settings) {
        CatalogStore catalog = new CatalogStore(database);
        channels = new ChannelStore(database);
        ledger = new DeliveryLedger(database);
        PaperSummaries summaries = new PaperSummaries(
                new DetailsStore(database), new ModelSummaryStore(database), new CardSummary(KeySentence.load()));
        Digests digests = new Digests(catalog, channels, ledger, taker, Bot.emptyDay(settings), summaries);
        PostPage posts = new PostPage(
                ledger, channels, taker, settings.digest().catchUpWithin(), moved().withZone(ZoneOffset.UTC));
        sending = new SendDigests(
                catalog, channels, ledger, digests, posts, settings.digest().catchUpWithin(), Runnable::run);
    }

    /** The simulated time. */
    private InstantSource moved() {
        return () -> now;
    }

    /**
     * The digests for the local dates from the first to the last, both included, in the order of their moments. What is
     * past is left out: a channel begins with the next digest it waits for.
     */
    List<Sent> run(LocalDate first, LocalDate last) {
        for (ChannelPlan channel : channels.plans()) {
            ledger.next(channel.channel(), firstRun(channel, first));
        }
        Optional<Instant> due = channels.nextDue();
        while (due.isPresent()) {
            now = due.get();
            endAfter(last);
            sending.runDue(now);
            due = channels.nextDue();
        }
        return taker.sent;
    }

    private static Optional<DigestSchedule.Run> firstRun(ChannelPlan channel, LocalDate first) {
        return channel.nextRun()
                .flatMap(next -> next.date().isBefore(first)
                        ? channel.schedule().runs(first, first.plusWeeks(1)).stream()
                                .findFirst()
                        : Optional.of(next));
    }

    /** Takes the channels out whose next digest is for a later date. */
    private void endAfter(LocalDate last) {
        for (ChannelPlan channel : channels.plans()) {
            boolean over =
                    channel.nextRun().map(run -> run.date().isAfter(last)).orElse(false);
            if (over) {
                ledger.next(channel.channel(), Optional.empty());
            }
        }
    }

    /**
     * Takes what is posted, and remembers it as digests. What is only rendered counts for nothing: the ledger may know
     * that the day had its digest. A page that was waiting already when the simulation began is taken without a word.
     */
    private final class Taker implements DigestTarget {
        private final Map<Marker, Digest> rendered = new HashMap<>();
        private final List<Sent> sent = new ArrayList<>();

        @Override
        public List<DigestPage> pages(Digest digest) {
            Marker marker = Marker.of(digest.channel(), digest.occasion(), 0);
            rendered.put(marker, digest);
            return List.of(new DigestPage(
                    0,
                    marker,
                    "",
                    "",
                    digest.cards().stream().map(DigestCard::paper).toList()));
        }

        @Override
        public PostOutcome post(ChannelId channel, Marker marker, String body) {
            Optional.ofNullable(rendered.remove(marker)).ifPresent(digest -> sent.add(new Sent(now, digest)));
            return new PostOutcome.Posted(marker.value());
        }

        @Override
        public Sighting find(ChannelId channel, Marker marker, Instant postedAfter) {
            return new Sighting.Found(marker.value());
        }
    }
}
