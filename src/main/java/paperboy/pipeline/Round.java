package paperboy.pipeline;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.delivery.OpenPage;
import paperboy.storage.DeliveryLedger;

/**
 * The pages that one run posts, those of one digest one after the other. Pages may be handed out while others are under
 * way, and while digests are still planned. A page that met trouble waits for the next run; a target that gives nothing
 * but trouble ends this one, so that it does not take hours. For one thread; the posts are made on the senders'.
 */
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int PAGES_AT_ONCE = 1_000;
    /** One after the other, until the target counts as broken. */
    private static final int MOST_TROUBLE = 24;

    private final DeliveryLedger ledger;
    private final PostPage posts;
    private final Executor senders;
    private final BooleanSupplier stopping;
    /** By page; guarded by this round's monitor, as all below. */
    private final Set<Long> underWay = new HashSet<>();
    /** What met trouble, or the ledger could not take note of, could be open again at once, for ever. */
    private final Set<Long> postponed = new HashSet<>();
    /** Since the last answer. */
    private int troubles;

    /** @param stopping whether the program ends, so that nothing new may be begun */
    Round(DeliveryLedger ledger, PostPage posts, Executor senders, BooleanSupplier stopping) {
        this.stopping = stopping;
        this.ledger = ledger;
        this.posts = posts;
        this.senders = senders;
    }

    /** Hands out what is open, unless enough is under way. Returns at once. */
    void begin(Instant now) {
        if (underWay() < PAGES_AT_ONCE / 2) {
            open(now).forEach(this::handOut);
        }
    }

    /** Hands out whatever is or becomes open, until nothing is. */
    void finish(Instant now) {
        // Counted first: a page that settles after the look for open ones has a next page that this look did not see.
        int before = underWay();
        List<OpenPage> open = open(now);
        while (before > 0 || !open.isEmpty()) {
            open.forEach(this::handOut);
            awaitAtMost(underWay() / 2);
            before = underWay();
            open = open(now);
        }
    }

    /** Waits until no more pages than this are under way, also when interrupted. */
    synchronized void awaitAtMost(int pages) {
        boolean interrupted = false;
        while (underWay.size() > pages) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int underWay() {
        return underWay.size();
    }

    private List<OpenPage> open(Instant now) {
        if (isOver()) {
            return List.of();
        }
        Set<Long> leftOut = leftOut();
        return ledger.open(now, PAGES_AT_ONCE + leftOut.size()).stream()
                .filter(page -> !leftOut.contains(page.id()))
                .toList();
    }

    private synchronized Set<Long> leftOut() {
        Set<Long> pages = new HashSet<>(underWay);
        pages.addAll(postponed);
        return pages;
    }

    private void handOut(OpenPage page) {
        begun(page);
        try {
            senders.execute(() -> post(page));
        } catch (RuntimeException refused) {
            settle(page);
            throw refused;
        }
    }

    private synchronized void begun(OpenPage page) {
        underWay.add(page.id());
    }

    /** Nothing more is begun, though pages may be open. */
    private synchronized boolean isOver() {
        return troubles >= MOST_TROUBLE || posts.halted() || stopping.getAsBoolean();
    }

    private void post(OpenPage page) {
        try {
            if (!isOver()) {
                note(page, posts.post(page));
            }
        } catch (RuntimeException e) {
            note(page, PostPage.Step.TROUBLE);
            LOG.error("page failed channel={} page={}", page.channel(), page.id(), e);
        } finally {
            settle(page);
        }
    }

    private synchronized void note(OpenPage page, PostPage.Step step) {
        if (step == PostPage.Step.ANSWERED) {
            troubles = 0;
            return;
        }
        postponed.add(page.id());
        troubles++;
        if (troubles == MOST_TROUBLE) {
            LOG.warn("nothing but trouble, the rest waits for the next run pages={}", underWay.size());
        }
    }

    private synchronized void settle(OpenPage page) {
        underWay.remove(page.id());
        notifyAll();
    }
}
