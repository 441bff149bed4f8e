package paperboy.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paperboy.catalog.PaperId;
import paperboy.delivery.DeadReason;
import paperboy.delivery.DigestPage;
import paperboy.delivery.OpenPage;
import paperboy.delivery.PageState;
import paperboy.digest.ChannelId;
import paperboy.digest.DigestSchedule;
import paperboy.digest.Occasion;

/**
 * What was promised to channels and what became of it: claimed before the post, settled after it. Every method is one
 * transaction; none spans a post. Thread-safe.
 */
public final class DeliveryLedger {
    private final Database database;

    public DeliveryLedger(Database database) {
        this.database = database;
    }

    /** Whether a digest could be taken for a channel. */
    public enum Claim {
        CLAIMED,
        /** The occasion had its digest before. */
        TAKEN,
        /** Another digest took one of its papers meanwhile: plan again. */
        OUTRUN
    }

    /** The papers that a channel has had, is about to get, or must not get again. */
    public Set<PaperId> delivered(ChannelId channel) {
        return new HashSet<>(
                database.read(handle -> handle.createQuery("SELECT paper_id FROM delivery WHERE channel_id = :channel")
                        .bind("channel", channel.value())
                        .map((row, context) -> new PaperId(row.getLong("paper_id")))
                        .list()));
    }

    /**
     * Takes a digest and its papers for a channel, all or nothing.
     *
     * @param pages none for a digest that has nothing to say; one without papers counts as empty too
     */
    public Claim claim(ChannelId channel, Occasion occasion, Instant dueAt, List<DigestPage> pages, Instant now) {
        return database.write(handle -> {
            boolean empty = pages.stream().allMatch(page -> page.papers().isEmpty());
            Optional<Long> digest = new DigestRows(handle)
                    .insert(channel, occasion, dueAt, now, empty ? DigestRows.Fate.EMPTY : DigestRows.Fate.PLANNED);
            if (digest.isEmpty()) {
                return Claim.TAKEN;
            }
            PageRows rows = new PageRows(handle);
            for (DigestPage page : pages) {
                if (!rows.insert(digest.get(), channel, page)) {
                    handle.rollback();
                    return Claim.OUTRUN;
                }
            }
            return Claim.CLAIMED;
        });
    }

    /** Keeps that a digest was not posted because its time had passed; a digest that was claimed stays claimed. */
    public void missed(ChannelId channel, Occasion occasion, Instant dueAt, Instant now) {
        database.change(handle -> new DigestRows(handle).insert(channel, occasion, dueAt, now, DigestRows.Fate.MISSED));
    }

    /** Sets when the channel's next digest is due, unless somebody changed that meanwhile. */
    public void next(ChannelId channel, Optional<DigestSchedule.Run> before, Optional<DigestSchedule.Run> run) {
        database.change(handle -> new ChannelRows(handle).next(channel, before, run));
    }

    /** Sets when the channel's next digest is due. */
    public void next(ChannelId channel, Optional<DigestSchedule.Run> run) {
        database.change(handle -> new ChannelRows(handle).next(channel, run));
    }

    /** Whether the channel's latest digest had nothing to say. */
    public boolean lastWasEmpty(ChannelId channel) {
        return database.read(handle -> new DigestRows(handle).lastWasEmpty(channel));
    }

    /** The local dates on which a channel missed its digest, first ones first. */
    public List<String> missedDays(ChannelId channel) {
        return database.read(handle -> new DigestRows(handle).missed(channel));
    }

    /** Whether every page of this occasion's digest stands in the channel. */
    public boolean isSent(ChannelId channel, Occasion occasion) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*)
                        FROM digest_page
                        JOIN digest ON digest.digest_id = digest_page.digest_id
                        WHERE digest.channel_id = :channel
                          AND digest.occasion = :occasion
                          AND digest_page.state <> 'SENT'
                        """)
                        .bind("channel", channel.value())
                        .bind("occasion", occasion.value())
                        .mapTo(int.class)
                        .one()
                == 0);
    }

    /** A page as it was rendered. */
    public String body(long page) {
        return database.read(handle -> handle.createQuery("SELECT body FROM digest_page WHERE page_id = :page")
                .bind("page", page)
                .mapTo(String.class)
                .one());
    }

    /** The pages that may be worked on now, first due first; of each digest only the next one. */
    public List<OpenPage> open(Instant now, int most) {
        return database.read(handle -> new PageRows(handle).open(now, most));
    }

    /** The next page of this occasion's digest that may be worked on now. */
    public Optional<OpenPage> open(ChannelId channel, Occasion occasion, Instant now) {
        return database.read(handle -> new PageRows(handle).open(channel, occasion, now));
    }

    /**
     * Notes that a post is about to leave, before it does. Says no when the page is in other hands, or settled.
     *
     * @param lease how long the post may take; afterwards the page counts as unknown
     */
    public boolean begin(OpenPage page, Instant now, Duration lease) {
        return database.write(handle -> new PageRows(handle).begin(page, now, lease));
    }

    /** The receipt: the page stands in the channel, and its papers are delivered. */
    public void sent(OpenPage page, String messageId, Instant now) {
        database.change(handle -> {
            PageRows rows = new PageRows(handle);
            rows.sent(page.id(), messageId, now);
            rows.deliver(page.id(), now);
        });
    }

    /** Puts the page back: after {@code UNKNOWN} it may have arrived, after {@code RETRY} it certainly has not. */
    public void later(OpenPage page, PageState state, String reason, Instant nextTryAt) {
        database.change(handle -> new PageRows(handle).later(page.id(), state, reason, nextTryAt));
    }

    /** Tries the page once more as bare text. */
    public void plain(OpenPage page, String reason) {
        database.change(handle -> new PageRows(handle).plain(page.id(), reason));
    }

    /** Notes that no post of the page arrived, so that its next one is the first again. */
    public void absent(OpenPage page) {
        database.change(handle -> new PageRows(handle).absent(page.id()));
    }

    /** Gives the page up; its papers come again if the reason says so. */
    public void dead(OpenPage page, DeadReason reason, String detail, Instant now) {
        database.change(handle -> {
            PageRows rows = new PageRows(handle);
            rows.dead(page.id(), reason, detail, now);
            if (reason.papers() == DeadReason.Papers.RELEASED) {
                rows.release(page.id());
            }
        });
    }

    /** Gives up all open pages of a channel that no longer can be posted to; their papers come again when it can. */
    public int close(ChannelId channel, String detail, Instant now) {
        return database.write(handle -> new PageRows(handle).close(channel, detail, now));
    }

    /** Makes posts unknown whose lease is over. Says how many. */
    public int expireLeases(Instant now) {
        return database.write(handle -> new PageRows(handle).expireEndedLeases(now));
    }

    /** Makes every post under way unknown: for a start, when nobody else can be posting. Says how many. */
    public int abandonLeases(Instant now) {
        return database.write(handle -> new PageRows(handle).expireAllLeases(now));
    }
}
