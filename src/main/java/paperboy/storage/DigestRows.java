package paperboy.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import paperboy.digest.ChannelId;
import paperboy.digest.Occasion;

/** Writes the digests of channels, one an occasion. */
final class DigestRows {
    private final Handle handle;

    DigestRows(Handle handle) {
        this.handle = handle;
    }

    /** What was decided when a digest's time came. */
    enum Fate {
        PLANNED,
        /** There was nothing to post. */
        EMPTY,
        /** We were not there in time. */
        MISSED
    }

    /** The new digest's number; empty if the occasion had one. */
    Optional<Long> insert(ChannelId channel, Occasion occasion, Instant dueAt, Instant now, Fate fate) {
        return handle.createQuery("""
                        INSERT INTO digest (channel_id, occasion, due_at, planned_at, fate)
                        VALUES (:channel, :occasion, :dueAt, :now, :fate)
                        ON CONFLICT (channel_id, occasion) DO NOTHING
                        RETURNING digest_id
                        """)
                .bind("channel", channel.value())
                .bind("occasion", occasion.value())
                .bind("dueAt", dueAt.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("fate", fate)
                .mapTo(Long.class)
                .findOne();
    }

    boolean lastWasEmpty(ChannelId channel) {
        return handle.createQuery("""
                        SELECT fate
                        FROM digest
                        WHERE channel_id = :channel
                          AND fate <> 'MISSED'
                        ORDER BY planned_at DESC, digest_id DESC
                        LIMIT 1
                        """)
                .bind("channel", channel.value())
                .mapTo(String.class)
                .findOne()
                .map(Fate.EMPTY.name()::equals)
                .orElse(false);
    }

    List<String> missed(ChannelId channel) {
        return handle.createQuery("""
                        SELECT occasion
                        FROM digest
                        WHERE channel_id = :channel
                          AND fate = 'MISSED'
                        ORDER BY due_at, digest_id
                        """)
                .bind("channel", channel.value())
                .mapTo(String.class)
                .list();
    }
}
