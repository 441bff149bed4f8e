package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.PaperId;
import paperboy.delivery.DeadReason;
import paperboy.delivery.DigestPage;
import paperboy.delivery.Marker;
import paperboy.delivery.OpenPage;
import paperboy.delivery.PageState;
import paperboy.digest.ChannelId;
import paperboy.digest.Occasion;

/** Reads and writes the pages of digests and the papers on them. */
final class PageRows {
    /** The first page of each digest that is not settled, unless a post of it is in somebody's hands. */
    private static final String OPEN = """
            SELECT digest_page.page_id, digest.channel_id, digest_page.part, digest_page.marker, digest_page.form,
                   CASE digest_page.form WHEN 'PLAIN' THEN digest_page.plain_body ELSE digest_page.body END AS body,
                   digest_page.state, digest_page.attempts, digest.due_at, digest_page.first_posted_at
            FROM digest_page
            JOIN digest ON digest.digest_id = digest_page.digest_id
            JOIN channel ON channel.channel_id = digest.channel_id
            WHERE digest_page.state IN ('CLAIMED', 'UNKNOWN', 'RETRY')
              AND (digest_page.next_try_at IS NULL OR digest_page.next_try_at <= :now)
              AND channel.pause_reason IS NULL
              AND NOT EXISTS (SELECT 1
                              FROM digest_page AS earlier
                              WHERE earlier.digest_id = digest_page.digest_id
                                AND earlier.part < digest_page.part
                                AND earlier.state NOT IN ('SENT', 'DEAD'))
            """;

    private final Handle handle;

    PageRows(Handle handle) {
        this.handle = handle;
    }

    List<OpenPage> open(Instant now, int most) {
        return handle.createQuery(OPEN + " ORDER BY digest.due_at, digest_page.page_id LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> fromRow(row))
                .list();
    }

    Optional<OpenPage> open(ChannelId channel, Occasion occasion, Instant now) {
        return handle.createQuery(OPEN + " AND digest.channel_id = :channel AND digest.occasion = :occasion")
                .bind("now", now.toEpochMilli())
                .bind("channel", channel.value())
                .bind("occasion", occasion.value())
                .map((row, context) -> fromRow(row))
                .findFirst();
    }

    /** Writes the page and takes its papers; says no if the channel has one of them already. */
    boolean insert(long digest, ChannelId channel, DigestPage page) {
        long pageId = handle.createQuery("""
                        INSERT INTO digest_page (digest_id, part, marker, body, plain_body, state)
                        VALUES (:digest, :part, :marker, :body, :plainBody, 'CLAIMED')
                        RETURNING page_id
                        """)
                .bind("digest", digest)
                .bind("part", page.part())
                .bind("marker", page.marker().value())
                .bind("body", page.body())
                .bind("plainBody", page.plainBody())
                .mapTo(long.class)
                .one();
        for (PaperId paper : page.papers()) {
            int taken = handle.createUpdate("""
                            INSERT INTO delivery (channel_id, paper_id, page_id)
                            VALUES (:channel, :paper, :page)
                            ON CONFLICT (channel_id, paper_id) DO NOTHING
                            """)
                    .bind("channel", channel.value())
                    .bind("paper", paper.value())
                    .bind("page", pageId)
                    .execute();
            if (taken == 0) {
                return false;
            }
        }
        return true;
    }

    boolean begin(OpenPage page, Instant now, Duration lease) {
        return handle.createUpdate("""
                                UPDATE digest_page
                                SET state = 'SENDING',
                                    attempts = attempts + 1,
                                    first_posted_at = COALESCE(first_posted_at, :now),
                                    posted_at = :now,
                                    leased_until = :until,
                                    next_try_at = NULL
                                WHERE page_id = :page
                                  AND state = :state
                                  AND attempts = :attempts
                                """)
                        .bind("page", page.id())
                        .bind("state", page.state())
                        .bind("attempts", page.attempts())
                        .bind("now", now.toEpochMilli())
                        .bind("until", now.plus(lease).toEpochMilli())
                        .execute()
                == 1;
    }

    void sent(long page, String messageId, Instant now) {
        handle.createUpdate("""
                        UPDATE digest_page
                        SET state = 'SENT', message_id = :message, settled_at = :now, leased_until = NULL,
                            next_try_at = NULL, reason = NULL
                        WHERE page_id = :page
                        """)
                .bind("page", page)
                .bind("message", messageId)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void deliver(long page, Instant now) {
        handle.createUpdate("UPDATE delivery SET delivered_at = :now WHERE page_id = :page AND delivered_at IS NULL")
                .bind("page", page)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void later(long page, PageState state, String reason, Instant nextTryAt) {
        if (state != PageState.UNKNOWN && state != PageState.RETRY) {
            throw new IllegalArgumentException("a page is not tried again after " + state);
        }
        // A post that certainly did not arrive proves nothing about an earlier one that may have.
        handle.createUpdate("""
                        UPDATE digest_page
                        SET state = CASE unproven WHEN 1 THEN 'UNKNOWN' ELSE :state END,
                            unproven = CASE :state WHEN 'UNKNOWN' THEN 1 ELSE unproven END,
                            reason = :reason, leased_until = NULL, next_try_at = :next
                        WHERE page_id = :page
                        """)
                .bind("page", page)
                .bind("state", state)
                .bind("reason", reason)
                .bind("next", nextTryAt.toEpochMilli())
                .execute();
    }

    void plain(long page, String reason) {
        handle.createUpdate("""
                        UPDATE digest_page
                        SET state = CASE unproven WHEN 1 THEN 'UNKNOWN' ELSE 'RETRY' END,
                            form = 'PLAIN', reason = :reason, leased_until = NULL, next_try_at = NULL
                        WHERE page_id = :page
                        """).bind("page", page).bind("reason", reason).execute();
    }

    void absent(long page) {
        handle.createUpdate("""
                        UPDATE digest_page
                        SET first_posted_at = NULL, unproven = 0
                        WHERE page_id = :page
                          AND state <> 'SENDING'
                        """).bind("page", page).execute();
    }

    void dead(long page, DeadReason reason, String detail, Instant now) {
        handle.createUpdate("""
                        UPDATE digest_page
                        SET state = 'DEAD', reason = :reason, settled_at = :now, leased_until = NULL,
                            next_try_at = NULL
                        WHERE page_id = :page
                        """)
                .bind("page", page)
                .bind("reason", reason + ": " + detail)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void release(long page) {
        handle.createUpdate("DELETE FROM delivery WHERE page_id = :page AND delivered_at IS NULL")
                .bind("page", page)
                .execute();
    }

    int close(ChannelId channel, String detail, Instant now) {
        List<Long> pages = handle.createQuery("""
                        SELECT digest_page.page_id
                        FROM digest_page
                        JOIN digest ON digest.digest_id = digest_page.digest_id
                        WHERE digest.channel_id = :channel
                          AND digest_page.state IN ('CLAIMED', 'RETRY')
                        """)
                .bind("channel", channel.value())
                .mapTo(Long.class)
                .list();
        for (long page : pages) {
            dead(page, DeadReason.CHANNEL_CLOSED, detail, now);
            release(page);
        }
        return pages.size();
    }

    int expireEndedLeases(Instant now) {
        return expire(" AND leased_until < :now", now);
    }

    int expireAllLeases(Instant now) {
        return expire("", now);
    }

    private int expire(String which, Instant now) {
        return handle.createUpdate("""
                        UPDATE digest_page
                        SET state = 'UNKNOWN', unproven = 1, reason = 'no receipt', leased_until = NULL,
                            next_try_at = :now
                        WHERE state = 'SENDING'
                        """ + which).bind("now", now.toEpochMilli()).execute();
    }

    private static OpenPage fromRow(ResultSet row) throws SQLException {
        long firstPosted = row.getLong("first_posted_at");
        Optional<Instant> firstPostedAt =
                row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(firstPosted));
        return new OpenPage(
                row.getLong("page_id"),
                new ChannelId(row.getLong("channel_id")),
                row.getInt("part"),
                new Marker(row.getString("marker")),
                row.getString("body"),
                OpenPage.Form.valueOf(row.getString("form")),
                PageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                firstPostedAt);
    }
}
