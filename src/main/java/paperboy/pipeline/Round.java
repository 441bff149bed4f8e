package paperboy.pipeline;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.delivery.OpenPage;
import paperboy.storage.DeliveryLedger;

/**
 * The pages that one run posts, those of one channel one after the other. Pages may be handed out while others are
 * under way, and while digests are still planned. For one thread; the posts themselves are made on the senders'.
 */
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int PAGES_AT_ONCE = 1_000;

    private final DeliveryLedger ledger;
    private final PostPage posts;
    private final Executor senders;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    /** By page; guarded by the lock, as is {@code failed}. */
    private final Set<Long> underWay = new HashSet<>();
    /** What the ledger could not take note of would be open again at once, for ever: it waits for the next run. */
    private final Set<Long> failed = new HashSet<>();

    Round(DeliveryLedger ledger, PostPage posts, Executor senders) {
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
        List<OpenPage> open = open(now);
        while (!open.isEmpty() || underWay() > 0) {
            open.forEach(this::handOut);
            awaitAtMost(underWay() / 2);
            open = open(now);
        }
    }

    /** Waits until no more pages than this are under way. */
    void awaitAtMost(int pages) {
        lock.lock();
        try {
            while (underWay.size() > pages) {
                settled.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private int underWay() {
        lock.lock();
        try {
            return underWay.size();
        } finally {
            lock.unlock();
        }
    }

    private List<OpenPage> open(Instant now) {
        if (posts.halted()) {
            return List.of();
        }
        Set<Long> leftOut = leftOut();
        return ledger.open(now, PAGES_AT_ONCE + leftOut.size()).stream()
                .filter(page -> !leftOut.contains(page.id()))
                .toList();
    }

    private Set<Long> leftOut() {
        lock.lock();
        try {
            Set<Long> pages = new HashSet<>(underWay);
            pages.addAll(failed);
            return pages;
        } finally {
            lock.unlock();
        }
    }

    private void handOut(OpenPage page) {
        lock.lock();
        try {
            underWay.add(page.id());
        } finally {
            lock.unlock();
        }
        try {
            senders.execute(() -> post(page));
        } catch (RuntimeException refused) {
            settle(page);
            throw refused;
        }
    }

    private void post(OpenPage page) {
        try {
            posts.post(page);
        } catch (RuntimeException e) {
            fail(page);
            LOG.error("page failed channel={} page={}", page.channel(), page.id(), e);
        } finally {
            settle(page);
        }
    }

    private void fail(OpenPage page) {
        lock.lock();
        try {
            failed.add(page.id());
        } finally {
            lock.unlock();
        }
    }

    private void settle(OpenPage page) {
        lock.lock();
        try {
            underWay.remove(page.id());
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
