package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.PaperId;
import paperboy.digest.ChannelId;

/**
 * Reads which messages were written before details of their papers, or a summary by the language model, came in, and
 * notes which were edited.
 */
final class LateRows {
    private final Handle handle;

    LateRows(Handle handle) {
        this.handle = handle;
    }

    List<LateDetails> late(Instant plannedSince, int most) {
        return handle.createQuery("""
                        SELECT digest_page.page_id, digest.channel_id, digest_page.message_id,
                               (SELECT group_concat(delivery.paper_id)
                                FROM delivery
                                WHERE delivery.page_id = digest_page.page_id) AS papers
                        FROM digest
                        JOIN digest_page ON digest_page.digest_id = digest.digest_id
                        LEFT JOIN page_completion ON page_completion.page_id = digest_page.page_id
                        WHERE digest.planned_at >= :since
                          AND digest_page.state = 'SENT'
                          AND digest_page.form = 'FULL'
                          AND (EXISTS (SELECT 1
                                       FROM delivery
                                       JOIN lookup ON lookup.paper_id = delivery.paper_id
                                       WHERE delivery.page_id = digest_page.page_id
                                         AND lookup.found_at > COALESCE(page_completion.completed_at, digest.planned_at))
                               OR EXISTS (SELECT 1
                                          FROM delivery
                                          JOIN model_summary ON model_summary.paper_id = delivery.paper_id
                                          JOIN channel ON channel.language = model_summary.language
                                          WHERE delivery.page_id = digest_page.page_id
                                            AND channel.channel_id = digest.channel_id
                                            AND model_summary.text IS NOT NULL
                                            AND model_summary.made_at > COALESCE(page_completion.completed_at, digest.planned_at)))
                        ORDER BY digest.planned_at, digest_page.page_id
                        LIMIT :most
                        """)
                .bind("since", plannedSince.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> fromRow(row))
                .list();
    }

    void completed(long page, Instant at) {
        handle.createUpdate("""
                        INSERT INTO page_completion (page_id, completed_at)
                        VALUES (:page, :at)
                        ON CONFLICT (page_id) DO UPDATE
                        SET completed_at = excluded.completed_at
                        """)
                .bind("page", page)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    private static LateDetails fromRow(ResultSet row) throws SQLException {
        List<PaperId> papers = Arrays.stream(row.getString("papers").split(","))
                .map(number -> new PaperId(Long.parseLong(number)))
                .sorted()
                .toList();
        return new LateDetails(
                row.getLong("page_id"), new ChannelId(row.getLong("channel_id")), row.getString("message_id"), papers);
    }
}
