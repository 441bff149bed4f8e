package paperboy.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import paperboy.catalog.Change;
import paperboy.catalog.KnownTopic;
import paperboy.catalog.MatchedTopic;
import paperboy.catalog.Presence;
import paperboy.catalog.Section;
import paperboy.catalog.Topic;
import paperboy.catalog.TopicPath;

/** Writes the topics of a list: those that changed, and the new ones. */
final class TopicWrites {
    private final Handle handle;
    private final long listId;
    private final long now;
    private final Map<TopicPath, Long> ids = new HashMap<>();

    TopicWrites(Handle handle, long listId, long now) {
        this.handle = handle;
        this.listId = listId;
        this.now = now;
    }

    /** The number of a topic that was written. */
    long id(TopicPath path) {
        return Objects.requireNonNull(ids.get(path), path::toString);
    }

    void write(List<MatchedTopic> topics) {
        PreparedBatch inserts = handle.prepareBatch("""
                INSERT INTO topic (topic_id, list_id, path, number, description, section, position)
                VALUES (:id, :list, :path, :number, :description, :section, :position)
                """);
        PreparedBatch updates = handle.prepareBatch("""
                UPDATE topic
                SET path = :path, number = :number, description = :description, section = :section,
                    position = :position, removed_at = NULL
                WHERE topic_id = :id
                  AND list_id = :list
                """);
        long next = NextId.of(handle, "topic");
        for (MatchedTopic topic : topics) {
            long id = topic.known().isPresent() ? topic.known().get().id().value() : next++;
            ids.put(topic.path(), id);
            if (topic.known().isEmpty()) {
                add(inserts, topic, id);
            } else if (differs(topic, topic.known().get())) {
                add(updates, topic, id);
            }
        }
        send(updates);
        send(inserts);
    }

    private static void send(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void add(PreparedBatch batch, MatchedTopic topic, long id) {
        batch.bind("id", id)
                .bind("list", listId)
                .bind("path", TopicPaths.write(topic.path()))
                .bind("number", topic.listed().flatMap(Topic::number).orElse(null))
                .bind("description", topic.listed().flatMap(Topic::description).orElse(null))
                .bind("section", section(topic))
                .bind("position", topic.position())
                .add();
    }

    private static Section section(MatchedTopic topic) {
        return topic.listed().map(Topic::section).orElse(Section.BODY);
    }

    private static boolean differs(MatchedTopic topic, KnownTopic known) {
        Optional<Topic> listed = topic.listed();
        return !known.equals(new KnownTopic(
                known.id(),
                topic.path(),
                listed.flatMap(Topic::number),
                listed.flatMap(Topic::description),
                section(topic),
                topic.position(),
                Presence.LISTED));
    }

    /** Dates the topics that left; who subscribed to one follows its papers to the topic that took them over. */
    void remove(List<Change.TopicRemoved> topics) {
        PreparedBatch removals = handle.prepareBatch("UPDATE topic SET removed_at = :now WHERE topic_id = :id");
        for (Change.TopicRemoved topic : topics) {
            removals.bind("now", now).bind("id", topic.id().value()).add();
            topic.heir().ifPresent(heir -> inherit(topic.id().value(), id(heir)));
        }
        send(removals);
    }

    private void inherit(long gone, long heir) {
        handle.createUpdate("""
                        INSERT INTO subscription (channel_id, topic_id, mode, min_rating, subscribed_at, subscribed_by)
                        SELECT channel_id, :heir, mode, min_rating, subscribed_at, subscribed_by
                        FROM subscription
                        WHERE topic_id = :gone
                        ON CONFLICT (channel_id, topic_id) DO NOTHING
                        """).bind("heir", heir).bind("gone", gone).execute();
        handle.createUpdate("DELETE FROM subscription WHERE topic_id = :gone")
                .bind("gone", gone)
                .execute();
    }
}
