package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import paperboy.catalog.PaperId;
import paperboy.delivery.ChannelStatus;
import paperboy.delivery.PageState;
import paperboy.delivery.PaperFate;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;

/** What the ledger has to say to people: how deliveries stand, and why a paper came or did not. Thread-safe. */
public final class DeliveryReport {
    private static final int MOST_ROWS = 5;

    /** How long a page given up needs attention; the papers it had are either posted since, or never will be. */
    private static final Duration RECENT = Duration.ofDays(7);

    private final Database database;

    public DeliveryReport(Database database) {
        this.database = database;
    }

    /** How the deliveries to a channel stand. */
    public ChannelStatus status(ChannelPlan plan, Instant now) {
        ChannelId channel = plan.channel();
        return database.read(handle -> new ChannelStatus(
                plan,
                last(handle, channel),
                waiting(handle, channel),
                dead(handle, channel, now.minus(RECENT)),
                missed(handle, channel)));
    }

    /** What became of a paper in a channel; empty if no digest took it yet. */
    public Optional<PaperFate> fate(ChannelId channel, PaperId paper) {
        return database.read(handle -> handle.createQuery("""
                        SELECT digest.occasion, digest_page.state, digest_page.attempts, delivery.delivered_at,
                               digest_page.message_id, digest_page.reason
                        FROM delivery
                        JOIN digest_page ON digest_page.page_id = delivery.page_id
                        JOIN digest ON digest.digest_id = digest_page.digest_id
                        WHERE delivery.channel_id = :channel
                          AND delivery.paper_id = :paper
                        """)
                .bind("channel", channel.value())
                .bind("paper", paper.value())
                .map((row, context) -> fate(row))
                .findOne());
    }

    private static Optional<ChannelStatus.Sent> last(Handle handle, ChannelId channel) {
        return about(handle, channel, """
                        SELECT digest.occasion, MAX(digest_page.settled_at) AS at,
                               (SELECT COUNT(*)
                                FROM digest_page AS page
                                JOIN delivery ON delivery.page_id = page.page_id
                                WHERE page.digest_id = digest.digest_id) AS papers
                        FROM digest
                        JOIN digest_page ON digest_page.digest_id = digest.digest_id
                        WHERE digest.channel_id = :channel
                          AND digest_page.state = 'SENT'
                        GROUP BY digest.digest_id
                        ORDER BY at DESC, digest.digest_id DESC
                        LIMIT 1
                        """)
                .map((row, context) -> new ChannelStatus.Sent(
                        row.getString("occasion"), Instant.ofEpochMilli(row.getLong("at")), row.getInt("papers")))
                .findOne();
    }

    private static List<ChannelStatus.Waiting> waiting(Handle handle, ChannelId channel) {
        return about(handle, channel, """
                        SELECT digest.occasion, digest_page.state, digest_page.attempts, digest_page.reason,
                               digest_page.next_try_at
                        FROM digest
                        JOIN digest_page ON digest_page.digest_id = digest.digest_id
                        WHERE digest.channel_id = :channel
                          AND digest_page.state IN ('CLAIMED', 'SENDING', 'UNKNOWN', 'RETRY')
                        ORDER BY digest.due_at, digest_page.page_id
                        """)
                .map((row, context) -> new ChannelStatus.Waiting(
                        row.getString("occasion"),
                        PageState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getString("reason")),
                        moment(row, "next_try_at")))
                .list();
    }

    private static List<ChannelStatus.Dead> dead(Handle handle, ChannelId channel, Instant since) {
        return about(handle, channel, """
                        SELECT digest.occasion, digest_page.reason, digest_page.settled_at
                        FROM digest
                        JOIN digest_page ON digest_page.digest_id = digest.digest_id
                        WHERE digest.channel_id = :channel
                          AND digest_page.state = 'DEAD'
                          AND digest_page.settled_at >= :since
                        ORDER BY digest_page.settled_at DESC, digest_page.page_id DESC
                        LIMIT :most
                        """)
                .bind("since", since.toEpochMilli())
                .bind("most", MOST_ROWS)
                .map((row, context) -> new ChannelStatus.Dead(
                        row.getString("occasion"),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("settled_at"))))
                .list();
    }

    private static List<String> missed(Handle handle, ChannelId channel) {
        return about(handle, channel, """
                        SELECT occasion
                        FROM digest
                        WHERE channel_id = :channel
                          AND fate = 'MISSED'
                        ORDER BY due_at DESC, digest_id DESC
                        LIMIT :most
                        """)
                .bind("most", MOST_ROWS)
                .mapTo(String.class)
                .list();
    }

    private static Query about(Handle handle, ChannelId channel, String query) {
        return handle.createQuery(query).bind("channel", channel.value());
    }

    private static PaperFate fate(ResultSet row) throws SQLException {
        return new PaperFate(
                row.getString("occasion"),
                PageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                moment(row, "delivered_at"),
                Optional.ofNullable(row.getString("message_id")),
                Optional.ofNullable(row.getString("reason")));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }
}
