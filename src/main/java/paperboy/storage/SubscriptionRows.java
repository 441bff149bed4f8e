package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.ListKey;
import paperboy.catalog.TopicId;
import paperboy.digest.ChannelId;
import paperboy.digest.Subscription;
import paperboy.digest.UserId;

/** Reads and writes the topics that channels want. */
final class SubscriptionRows {
    private final Handle handle;

    SubscriptionRows(Handle handle) {
        this.handle = handle;
    }

    List<Subscription> of(ChannelId channel) {
        return handle.createQuery("""
                        SELECT subscription.channel_id, subscription.topic_id, subscription.mode,
                               subscription.min_rating, subscription.subscribed_at, subscription.subscribed_by,
                               list.key, topic.path
                        FROM subscription
                        JOIN topic ON topic.topic_id = subscription.topic_id
                        JOIN list ON list.list_id = topic.list_id
                        WHERE subscription.channel_id = :channel
                          AND topic.removed_at IS NULL
                        ORDER BY list.list_id, topic.position, topic.topic_id
                        """)
                .bind("channel", channel.value())
                .map((row, context) -> fromRow(row))
                .list();
    }

    void write(Subscription subscription) {
        OptionalInt minRating = subscription.minRating();
        handle.createUpdate("""
                        INSERT INTO subscription (channel_id, topic_id, mode, min_rating, subscribed_at, subscribed_by)
                        VALUES (:channel, :topic, :mode, :minRating, :since, :by)
                        ON CONFLICT (channel_id, topic_id) DO UPDATE
                        SET mode = excluded.mode, min_rating = excluded.min_rating
                        """)
                .bind("channel", subscription.channel().value())
                .bind("topic", subscription.topicId().value())
                .bind("mode", subscription.mode())
                .bind("minRating", minRating.isPresent() ? minRating.getAsInt() : null)
                .bind("since", subscription.since().toEpochMilli())
                .bind("by", subscription.by().value())
                .execute();
    }

    boolean delete(ChannelId channel, TopicId topic) {
        return handle.createUpdate("DELETE FROM subscription WHERE channel_id = :channel AND topic_id = :topic")
                        .bind("channel", channel.value())
                        .bind("topic", topic.value())
                        .execute()
                == 1;
    }

    /** Who made the channel's first subscription; it has one. */
    UserId firstSubscriber(ChannelId channel) {
        return handle.createQuery("""
                        SELECT subscribed_by
                        FROM subscription
                        WHERE channel_id = :channel
                        ORDER BY subscribed_at, topic_id
                        LIMIT 1
                        """)
                .bind("channel", channel.value())
                .map((row, context) -> new UserId(row.getLong("subscribed_by")))
                .one();
    }

    private static Subscription fromRow(ResultSet row) throws SQLException {
        int stars = row.getInt("min_rating");
        OptionalInt minRating = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(stars);
        return new Subscription(
                new ChannelId(row.getLong("channel_id")),
                new TopicId(row.getLong("topic_id")),
                new ListKey(row.getString("key")),
                TopicPaths.read(row.getString("path")),
                Subscription.Mode.valueOf(row.getString("mode")),
                minRating,
                Instant.ofEpochMilli(row.getLong("subscribed_at")),
                new UserId(row.getLong("subscribed_by")));
    }
}
