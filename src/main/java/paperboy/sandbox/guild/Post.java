package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import paperboy.sandbox.http.Json;

/**
 * One message with what only the sandbox knows of it. Nobody changes {@code message}; a change makes a new post.
 *
 * @param message the message object as Discord returns it
 * @param onlyFor the one member who sees it, or null when all do
 * @param asked what it answers, or null
 */
public record Post(
        ObjectNode message,
        @Nullable Member onlyFor,
        @Nullable Asked asked) {
    /** The message is private to one member. */
    static final int EPHEMERAL = 1 << 6;

    /** The message stands for an answer that is still to come. */
    static final int LOADING = 1 << 7;

    /** The member and the line they typed. */
    public record Asked(String user, String line) {}

    public long id() {
        return message.path("id").asLong();
    }

    public long channelId() {
        return message.path("channel_id").asLong();
    }

    public boolean isPrivate() {
        return onlyFor != null;
    }

    public boolean isThinking() {
        return (message.path("flags").asInt() & LOADING) != 0;
    }

    public boolean isVisibleTo(Member member) {
        return onlyFor == null || onlyFor.id() == member.id();
    }

    Post with(ObjectNode changed) {
        return new Post(changed, onlyFor, asked);
    }

    /** The message for the page, with the field {@code sandbox}, and attachments served by the page's port. */
    public ObjectNode forPage() {
        ObjectNode view = message.deepCopy();
        Attachments.localAddresses(view);
        ObjectNode sandbox = view.putObject("sandbox");
        if (onlyFor != null) {
            sandbox.put("onlyFor", String.valueOf(onlyFor.id()));
        }
        if (asked != null) {
            sandbox.set("asked", Json.object().put("user", asked.user()).put("line", asked.line()));
        }
        if (isThinking()) {
            sandbox.put("thinking", true);
        }
        return view;
    }
}
