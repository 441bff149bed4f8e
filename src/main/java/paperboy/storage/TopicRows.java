package paperboy.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.ListKey;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.Section;
import paperboy.catalog.TopicId;

/** Reads topics with the number of papers in and below each. */
final class TopicRows {
    private final Handle handle;

    TopicRows(Handle handle) {
        this.handle = handle;
    }

    List<ListedTopic> all() {
        return handle.createQuery("""
                        SELECT topic.topic_id, list.key, list.title, topic.path, topic.number, topic.description,
                               topic.section,
                               (SELECT COUNT(DISTINCT entry.paper_id)
                                FROM topic AS below
                                JOIN entry_topic ON entry_topic.topic_id = below.topic_id
                                JOIN entry ON entry.entry_id = entry_topic.entry_id
                                WHERE below.list_id = topic.list_id
                                  AND (below.path = topic.path
                                       OR topic.path = ''
                                       OR below.path >= topic.path || char(31) AND below.path < topic.path || char(32))
                                  AND entry.kind = 'PAPER'
                                  AND entry.removed_at IS NULL) AS papers
                        FROM topic
                        JOIN list ON list.list_id = topic.list_id
                        WHERE topic.removed_at IS NULL
                        ORDER BY list.list_id, topic.position, topic.topic_id
                        """).map((row, context) -> fromRow(row)).list();
    }

    private static ListedTopic fromRow(ResultSet row) throws SQLException {
        return new ListedTopic(
                new TopicId(row.getLong("topic_id")),
                new ListKey(row.getString("key")),
                row.getString("title"),
                TopicPaths.read(row.getString("path")),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getString("description")),
                Section.valueOf(row.getString("section")),
                row.getInt("papers"));
    }
}
