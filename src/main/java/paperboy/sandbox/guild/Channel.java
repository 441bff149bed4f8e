package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import paperboy.sandbox.http.Json;

/**
 * A place for messages: a guild's channel, a thread, or a direct conversation with one member. Keeps its last posts
 * only. Thread-safe.
 */
public final class Channel {
    public static final int TEXT = 0;
    public static final int DIRECT = 1;
    public static final int PUBLIC_THREAD = 11;
    public static final int FORUM = 15;

    /** Posts kept; older ones are forgotten. */
    private static final int KEPT = 500;

    private final long id;
    private final int type;
    private final String name;
    private final String topic;
    private final int position;
    private final long parent;
    private final TreeMap<Long, Post> posts = new TreeMap<>();
    private volatile long denied;

    /** @param parent the channel of a thread, the member of a direct conversation, else 0 */
    Channel(long id, int type, String name, String topic, int position, long parent) {
        this.id = id;
        this.type = type;
        this.name = name;
        this.topic = topic;
        this.position = position;
        this.parent = parent;
    }

    public long id() {
        return id;
    }

    public int type() {
        return type;
    }

    public String name() {
        return name;
    }

    public String topic() {
        return topic;
    }

    /** The channel of a thread, the member of a direct conversation, else 0. */
    public long parent() {
        return parent;
    }

    public boolean isThread() {
        return type == PUBLIC_THREAD;
    }

    /** Whether this member can see it at all: a direct conversation is seen by its member only. */
    public boolean isOpenTo(Member member) {
        return type != DIRECT || parent == member.id();
    }

    /** Takes these bits from the bot, and gives back all others. */
    public void denyBot(long bits) {
        denied = bits;
    }

    /** What the bot may do here. */
    public long botPermissions() {
        return Permissions.EVERYONE & ~denied;
    }

    public boolean botMay(long bits) {
        return (botPermissions() & bits) == bits;
    }

    /** Keeps a post, new or changed. */
    public synchronized void put(Post post) {
        posts.put(post.id(), post);
        if (posts.size() > KEPT) {
            posts.pollFirstEntry();
        }
    }

    public synchronized Optional<Post> find(long post) {
        return Optional.ofNullable(posts.get(post));
    }

    public synchronized Optional<Post> remove(long post) {
        return Optional.ofNullable(posts.remove(post));
    }

    /** All kept posts, oldest first. */
    public synchronized List<Post> posts() {
        return new ArrayList<>(posts.values());
    }

    /** The channel object as Discord sends it. */
    public ObjectNode json(long guild, ObjectNode recipient) {
        ObjectNode json = Json.object().put("id", String.valueOf(id)).put("type", type);
        lastPost(json);
        if (type == DIRECT) {
            json.putArray("recipients").add(recipient);
            return json.put("flags", 0);
        }
        json.put("guild_id", String.valueOf(guild)).put("name", name).put("flags", 0);
        json.put("rate_limit_per_user", 0);
        if (isThread()) {
            return thread(json);
        }
        json.putNull("parent_id").put("position", position).put("topic", topic).put("nsfw", false);
        overwrites(json.putArray("permission_overwrites").addObject(), guild);
        return json;
    }

    private void overwrites(ObjectNode overwrite, long guild) {
        overwrite.put("id", String.valueOf(guild)).put("type", 0);
        overwrite.put("allow", "0").put("deny", String.valueOf(denied));
    }

    private ObjectNode thread(ObjectNode json) {
        json.put("parent_id", String.valueOf(parent)).put("owner_id", "0").put("message_count", posts().size());
        json.put("member_count", 1).put("total_message_sent", posts().size());
        json.putObject("thread_metadata")
                .put("archived", false)
                .put("auto_archive_duration", 1440)
                .put("archive_timestamp", "2015-01-01T00:00:00+00:00")
                .put("locked", false);
        return json;
    }

    private synchronized void lastPost(ObjectNode json) {
        if (posts.isEmpty()) {
            json.putNull("last_message_id");
        } else {
            json.put("last_message_id", String.valueOf(posts.lastKey()));
        }
    }
}
