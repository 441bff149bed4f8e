package paperboy.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.delivery.DeadReason;
import paperboy.delivery.DigestTarget;
import paperboy.delivery.OpenPage;
import paperboy.delivery.PageState;
import paperboy.delivery.PostOutcome;
import paperboy.delivery.Refusal;
import paperboy.delivery.Sighting;
import paperboy.digest.Pause;
import paperboy.storage.ChannelStore;
import paperboy.storage.DeliveryLedger;

/**
 * Brings one page one step further: notes the post before it leaves, posts, and settles what came of it. A page whose
 * post may have arrived is posted again under the same name while the target still knows it, then looked for.
 * Thread-safe; two callers never post one page at once.
 */
public final class PostPage {
    private static final Logger LOG = LoggerFactory.getLogger(PostPage.class);

    /**
     * How long a target surely remembers a name: Discord's nonce is unique for "the past few minutes"
     * (https://docs.discord.com/developers/resources/message#create-message).
     */
    private static final Duration REMEMBERED = Duration.ofSeconds(90);

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final DeliveryLedger ledger;
    private final ChannelStore channels;
    private final DigestTarget target;
    private final Duration useful;
    private final Clock clock;
    private final AtomicBoolean halted = new AtomicBoolean();

    /** @param useful how long after its time a page is still worth posting */
    public PostPage(DeliveryLedger ledger, ChannelStore channels, DigestTarget target, Duration useful, Clock clock) {
        this.ledger = ledger;
        this.channels = channels;
        this.target = target;
        this.useful = useful;
        this.clock = clock;
    }

    /** Whether the target refuses us altogether: nothing may be posted until the program is started again. */
    public boolean halted() {
        return halted.get();
    }

    /** What a step of a page says about the target. */
    enum Step {
        /** It answers, whatever it says. */
        ANSWERED,
        /** It does not answer, or not as it should: what is tried next will hardly fare better. */
        TROUBLE
    }

    /** Takes the page as far as it goes now. */
    Step post(OpenPage page) {
        if (halted.get()) {
            return Step.ANSWERED;
        }
        Instant now = clock.instant();
        boolean unproven =
                page.state() == PageState.UNKNOWN && page.firstPostedAt().isPresent();
        if (!unproven && page.dueAt().plus(useful).isBefore(now)) {
            ledger.dead(page, DeadReason.TOO_LATE, "due at " + page.dueAt(), now);
            LOG.warn("page too late channel={} page={} due={}", page.channel(), page.id(), page.dueAt());
            return Step.ANSWERED;
        }
        Instant firstPostedAt = page.firstPostedAt().orElse(now);
        if (unproven && firstPostedAt.plus(REMEMBERED).isBefore(now)) {
            return lookFor(page, firstPostedAt, now);
        }
        return ledger.begin(page, now, LEASE)
                ? settle(page, target.post(page.channel(), page.marker(), page.body()), now)
                : Step.ANSWERED;
    }

    private Step lookFor(OpenPage page, Instant firstPostedAt, Instant now) {
        Sighting sighting = target.find(page.channel(), page.marker(), firstPostedAt);
        if (sighting instanceof Sighting.Found found) {
            return posted(page, found.messageId(), now);
        }
        if (sighting instanceof Sighting.Unreadable unreadable) {
            ledger.dead(page, DeadReason.UNPROVEN, unreadable.why(), now);
            LOG.warn("page unproven channel={} page={} why={}", page.channel(), page.id(), unreadable.why());
            return Step.ANSWERED;
        }
        if (sighting instanceof Sighting.NotNow notNow) {
            notNow(page, notNow, now);
            return Step.TROUBLE;
        }
        ledger.absent(page);
        LOG.info("page absent channel={} page={}, posting again", page.channel(), page.id());
        return Step.ANSWERED;
    }

    private void notNow(OpenPage page, Sighting.NotNow notNow, Instant now) {
        if (page.dueAt().plus(useful).isBefore(now)) {
            ledger.dead(page, DeadReason.UNPROVEN, notNow.why(), now);
        } else {
            ledger.later(page, PageState.UNKNOWN, notNow.why(), now.plus(backoff(page)));
        }
        LOG.warn("page not found out channel={} page={} why={}", page.channel(), page.id(), notNow.why());
    }

    private Step settle(OpenPage page, PostOutcome outcome, Instant now) {
        if (outcome instanceof PostOutcome.Posted posted) {
            return posted(page, posted.messageId(), now);
        }
        if (outcome instanceof PostOutcome.Refused refused) {
            refused(page, refused, now);
            return Step.ANSWERED;
        }
        if (outcome instanceof PostOutcome.NotPosted not) {
            Duration wait = not.retryAfter().compareTo(backoff(page)) > 0 ? not.retryAfter() : backoff(page);
            ledger.later(page, PageState.RETRY, not.why(), now.plus(wait));
            LOG.warn("page not posted channel={} page={} why={}", page.channel(), page.id(), not.why());
            return Step.TROUBLE;
        }
        if (outcome instanceof PostOutcome.Unknown unknown) {
            ledger.later(page, PageState.UNKNOWN, unknown.why(), now.plus(backoff(page)));
            LOG.warn("page unknown channel={} page={} why={}", page.channel(), page.id(), unknown.why());
            return Step.TROUBLE;
        }
        throw new IllegalStateException("no such outcome: " + outcome);
    }

    private Step posted(OpenPage page, String messageId, Instant now) {
        ledger.sent(page, messageId, now);
        LOG.info("page sent channel={} page={} message={}", page.channel(), page.id(), messageId);
        return Step.ANSWERED;
    }

    private void refused(OpenPage page, PostOutcome.Refused refused, Instant now) {
        LOG.warn(
                "page refused channel={} page={} reason={} detail={}",
                page.channel(),
                page.id(),
                refused.reason(),
                refused.detail());
        switch (refused.reason()) {
            case CHANNEL_GONE -> pause(page, Pause.Reason.CHANNEL_GONE, refused.detail(), now);
            case ACCESS_LOST -> pause(page, Pause.Reason.ACCESS_LOST, refused.detail(), now);
            case PERMISSION_MISSING -> pause(page, Pause.Reason.PERMISSION_MISSING, refused.detail(), now);
            case PAGE_INVALID -> invalid(page, refused.detail(), now);
            case UNAUTHORIZED -> {
                halted.set(true);
                ledger.later(page, PageState.RETRY, Refusal.UNAUTHORIZED.name(), now);
            }
        }
    }

    private void invalid(OpenPage page, String detail, Instant now) {
        if (page.form() == OpenPage.Form.FULL) {
            ledger.plain(page, detail);
            return;
        }
        ledger.dead(page, DeadReason.QUARANTINED, detail, now);
    }

    private void pause(OpenPage page, Pause.Reason reason, String detail, Instant now) {
        channels.pause(page.channel(), new Pause(reason, detail, now));
        if (page.state() == PageState.UNKNOWN) {
            // An earlier post may stand there all the same: it is looked for when the channel can be reached again.
            ledger.later(page, PageState.UNKNOWN, detail, now.plus(backoff(page)));
        } else {
            ledger.dead(page, DeadReason.CHANNEL_CLOSED, detail, now);
        }
        ledger.close(page.channel(), detail, now);
    }

    /** Doubles with every try: 1, 2, 4 … minutes; the first try again comes with the next tick. */
    private static Duration backoff(OpenPage page) {
        if (page.attempts() == 0) {
            return Duration.ofSeconds(30);
        }
        Duration wait = Duration.ofMinutes(1L << Math.min(page.attempts() - 1, 5));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
