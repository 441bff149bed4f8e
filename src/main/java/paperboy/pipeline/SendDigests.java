package paperboy.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.delivery.OpenPage;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestPlan;
import paperboy.digest.DigestSchedule.Run;
import paperboy.digest.Occasion;
import paperboy.digest.Shelf;
import paperboy.storage.CatalogStore;
import paperboy.storage.ChannelStore;
import paperboy.storage.DeliveryLedger;

/**
 * Sends what is due: new digests, and pages that wait for another try. The database says what that is, so that a run
 * may come at any time and any number of times. Thread-safe; runs of {@link #runDue} follow one another.
 */
public final class SendDigests {
    private static final Logger LOG = LoggerFactory.getLogger(SendDigests.class);
    private static final int CHANNELS_AT_ONCE = 100;

    /** A digest that leaves so long after its time is no catch-up, even if midnight came in between. */
    private static final Duration ON_TIME = Duration.ofMinutes(15);

    /** How long a digest by hand waits for a run under way, which may have taken its page. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CatalogStore catalog;
    private final ChannelStore channels;
    private final DeliveryLedger ledger;
    private final Digests digests;
    private final PostPage posts;
    private final Duration grace;
    private final Executor senders;
    private final ReentrantLock running = new ReentrantLock();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * @param grace how late a digest may be on its own local day
     * @param senders posts on its threads; how many it has is how many posts are under way at once
     */
    public SendDigests(
            CatalogStore catalog,
            ChannelStore channels,
            DeliveryLedger ledger,
            Digests digests,
            PostPage posts,
            Duration grace,
            Executor senders) {
        this.catalog = catalog;
        this.channels = channels;
        this.ledger = ledger;
        this.digests = digests;
        this.posts = posts;
        this.grace = grace;
        this.senders = senders;
    }

    /** For a start, before anything else posts: posts without a receipt count as unknown from now on. */
    public void recover(Instant now) {
        int unknown = ledger.abandonLeases(now);
        if (unknown > 0) {
            LOG.info("recovering pages={} posts without a receipt", unknown);
        }
    }

    /** Lets a run end with the posts that are under way; what is left is for the next start. */
    public void stop() {
        stopping.set(true);
    }

    /** Sends what is due now and waits until every post has ended one way or another. */
    public void runDue(Instant now) {
        running.lock();
        try {
            ledger.expireLeases(now);
            Round round = new Round(ledger, posts, senders, stopping::get);
            try {
                claimDue(round, now);
                round.finish(now);
            } finally {
                round.awaitAtMost(0);
            }
        } finally {
            running.unlock();
        }
    }

    /** The first digests leave while later ones are still planned: with thousands due, planning takes its time. */
    private void claimDue(Round round, Instant now) {
        Set<ChannelId> failed = new HashSet<>();
        List<ChannelPlan> due = channels.due(now, CHANNELS_AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        Shelf papers = Shelf.of(catalog.papers());
        while (!due.isEmpty() && !stopping.get()) {
            for (ChannelPlan channel : due) {
                if (!claimed(channel, papers, now)) {
                    failed.add(channel.channel());
                }
            }
            round.begin(now);
            due = channels.due(now, CHANNELS_AT_ONCE + failed.size()).stream()
                    .filter(channel -> !failed.contains(channel.channel()))
                    .toList();
        }
    }

    /** What goes wrong with one channel must not keep the others from their digests; the next run tries it again. */
    private boolean claimed(ChannelPlan channel, Shelf papers, Instant now) {
        try {
            claimRuns(channel, papers, now);
            return true;
        } catch (RuntimeException e) {
            LOG.error("digest not planned channel={}", channel.channel(), e);
            return false;
        }
    }

    /** Claims the latest run that is due, keeps the ones before it as missed, and sets the next one. */
    private void claimRuns(ChannelPlan channel, Shelf papers, Instant now) {
        Optional<Run> run = channel.nextRun();
        while (run.isPresent() && !run.get().at().isAfter(now)) {
            Run following = channel.schedule().nextAfter(run.get());
            boolean last = following.at().isAfter(now);
            if (last && inTime(channel, run.get(), now)) {
                claimRun(channel, run.get(), papers, now);
            } else {
                ledger.missed(
                        channel.channel(),
                        Occasion.of(run.get().date()),
                        run.get().at(),
                        now);
                LOG.warn(
                        "digest missed channel={} date={}",
                        channel.channel(),
                        run.get().date());
            }
            run = Optional.of(following);
        }
        ledger.next(channel.channel(), channel.nextRun(), run);
    }

    private boolean inTime(ChannelPlan channel, Run run, Instant now) {
        // The day of the moment, not of the schedule: a time in a gap before midnight comes after it.
        LocalDate day = run.at().atZone(channel.schedule().zone()).toLocalDate();
        LocalDate today = now.atZone(channel.schedule().zone()).toLocalDate();
        boolean sameDay = day.equals(today) && !run.at().plus(grace).isBefore(now);
        return sameDay || !run.at().plus(ON_TIME).isBefore(now);
    }

    private void claimRun(ChannelPlan channel, Run run, Shelf papers, Instant now) {
        Optional<DigestPlan> plan = digests.claim(channel, Occasion.of(run.date()), run.date(), run.at(), papers, now);
        plan.ifPresent(claimed -> LOG.info(
                "digest planned channel={} date={} papers={} left={}",
                channel.channel(),
                run.date(),
                claimed.papers().size(),
                claimed.left()));
    }

    /**
     * Sends a channel its next papers outside the schedule, by the same ledger.
     *
     * @param request unique to this wish: asking twice for one request sends once
     */
    public HandDigest byHand(ChannelId channel, String request, Instant now) {
        Optional<ChannelPlan> plan = channels.plan(channel);
        if (plan.isEmpty() || channels.subscriptions(channel).isEmpty()) {
            return new HandDigest.NotSubscribed();
        }
        if (plan.get().pause().isPresent()) {
            return new HandDigest.Paused(plan.get().pause().get());
        }
        Occasion occasion = Occasion.byHand(request);
        LocalDate date = now.atZone(plan.get().schedule().zone()).toLocalDate();
        Optional<DigestPlan> claimed = digests.claim(plan.get(), occasion, date, now, Shelf.of(catalog.papers()), now);
        if (claimed.isEmpty()) {
            return new HandDigest.Repeated();
        }
        int papers = claimed.get().papers().size();
        boolean posted = postAll(channel, occasion, now);
        if (papers == 0) {
            return new HandDigest.NothingLeft(claimed.get().total());
        }
        if (posted) {
            return new HandDigest.Sent(papers, claimed.get().left());
        }
        return channels.plan(channel)
                .flatMap(ChannelPlan::pause)
                .<HandDigest>map(HandDigest.Paused::new)
                .orElseGet(() -> new HandDigest.Later(papers));
    }

    private boolean postAll(ChannelId channel, Occasion occasion, Instant now) {
        Set<Long> tried = new HashSet<>();
        Optional<OpenPage> next = ledger.open(channel, occasion, now);
        while (next.isPresent() && tried.add(next.get().id())) {
            posts.post(next.get());
            next = ledger.open(channel, occasion, now);
        }
        return ledger.isSent(channel, occasion) || isSentAfterTheRun(channel, occasion);
    }

    /** A run that is under way may have taken a page before we could; nobody who asked waits until it ends. */
    private boolean isSentAfterTheRun(ChannelId channel, Occasion occasion) {
        try {
            if (!running.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return ledger.isSent(channel, occasion);
        } finally {
            running.unlock();
        }
    }
}
