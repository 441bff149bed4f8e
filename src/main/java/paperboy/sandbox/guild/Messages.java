package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.http.Multipart.Part;

/** Makes, changes and deletes the bot's messages, and tells the page. Bodies were checked before. Thread-safe. */
public final class Messages {
    private static final int REPLY_TO_COMMAND = 20;
    private static final int THREAD_STARTER = 0;

    private final Guild guild;
    private final Snowflakes ids;
    private final Attachments attachments;
    private final NonceWindow nonces;
    private final EventLog events;

    public Messages(Guild guild, Snowflakes ids, Attachments attachments, NonceWindow nonces, EventLog events) {
        this.guild = guild;
        this.ids = ids;
        this.attachments = attachments;
        this.nonces = nonces;
        this.events = events;
    }

    /**
     * Posts into a channel; with {@code enforce_nonce} and a nonce seen within the window, returns the earlier post.
     */
    public synchronized Post post(Channel channel, JsonNode body, List<Part> files) {
        boolean once = body.path("enforce_nonce").asBoolean(false) && body.hasNonNull("nonce");
        String nonce = body.path("nonce").asText("");
        Optional<Post> earlier = once ? nonces.find(nonce) : Optional.empty();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Post post = keep(channel, new Post(fresh(ids.next(), channel, body, files), null, null));
        if (!nonce.isEmpty()) {
            nonces.remember(nonce, post);
        }
        return post;
    }

    /** Answers an interaction with a message of its own. */
    Post answer(Interaction interaction, JsonNode body, List<Part> files) {
        ObjectNode message = fresh(ids.next(), interaction.channel(), body, files);
        message.put("type", interaction.isCommand() ? REPLY_TO_COMMAND : THREAD_STARTER);
        message.put("application_id", String.valueOf(guild.applicationId()));
        message.put("webhook_id", String.valueOf(guild.applicationId()));
        ObjectNode asked = message.putObject("interaction_metadata");
        asked.put("id", String.valueOf(interaction.id())).put("type", interaction.type());
        asked.set("user", interaction.member().user());
        asked.putObject("authorizing_integration_owners").put("0", String.valueOf(guild.id()));
        boolean secret = (message.path("flags").asInt() & Post.EPHEMERAL) != 0;
        return keep(
                interaction.channel(),
                new Post(
                        message,
                        secret ? interaction.member() : null,
                        interaction.asked().orElse(null)));
    }

    /** Changes the fields that the body carries; a thinking message has thought. */
    public synchronized Post edit(Channel channel, Post post, JsonNode body, List<Part> files) {
        ObjectNode message = post.message().deepCopy();
        for (String field : List.of("content", "embeds", "components")) {
            if (body.has(field)) {
                message.set(field, filled(field, body.path(field)));
            }
        }
        if (body.has("attachments") || !files.isEmpty()) {
            message.set("attachments", keptAttachments(channel, message, body, files));
        }
        message.put("flags", message.path("flags").asInt() & ~Post.LOADING);
        if (!post.isThinking()) {
            message.put("edited_timestamp", guild.timestamp());
        }
        Attachments.resolve(message);
        number(message.path("components"));
        return keep(channel, post.with(message));
    }

    /** Whether the message was there. */
    public boolean delete(Channel channel, long id) {
        Optional<Post> gone = channel.remove(id);
        gone.ifPresent(post -> events.publish(
                "messageDeleted",
                Json.object().put("channelId", String.valueOf(channel.id())).put("messageId", String.valueOf(id)),
                member -> channel.isOpenTo(member) && post.isVisibleTo(member)));
        return gone.isPresent();
    }

    private Post keep(Channel channel, Post post) {
        channel.put(post);
        ObjectNode event = Json.object().put("channelId", String.valueOf(channel.id()));
        event.set("message", post.forPage());
        events.publish("message", event, member -> channel.isOpenTo(member) && post.isVisibleTo(member));
        return post;
    }

    private ObjectNode fresh(long id, Channel channel, JsonNode body, List<Part> files) {
        ObjectNode message = Json.object().put("id", String.valueOf(id)).put("type", THREAD_STARTER);
        message.put("channel_id", String.valueOf(channel.id()));
        message.set("author", guild.bot().user());
        for (String field : List.of("content", "embeds", "components")) {
            message.set(field, filled(field, body.path(field)));
        }
        message.set("attachments", attachments.keep(channel.id(), body, files));
        message.put("timestamp", guild.timestamp()).putNull("edited_timestamp");
        message.put("flags", body.path("flags").asInt(0)).put("pinned", false).put("tts", false);
        message.put("mention_everyone", false).putArray("mentions");
        message.putArray("mention_roles");
        if (body.hasNonNull("nonce")) {
            message.set("nonce", body.path("nonce"));
        }
        Attachments.resolve(message);
        number(message.path("components"));
        return message;
    }

    private static JsonNode filled(String field, JsonNode value) {
        if (field.equals("content")) {
            return Json.object().textNode(value.asText("").strip());
        }
        ArrayNode list = value.isArray() ? value.deepCopy() : Json.array();
        if (field.equals("embeds")) {
            list.forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
        }
        return list;
    }

    private ArrayNode keptAttachments(Channel channel, ObjectNode message, JsonNode body, List<Part> files) {
        ArrayNode kept = Json.array();
        for (JsonNode before : message.path("attachments")) {
            boolean named = !body.has("attachments");
            for (JsonNode wanted : body.path("attachments")) {
                named |= wanted.path("id").asText().equals(before.path("id").asText());
            }
            if (named) {
                kept.add(before);
            }
        }
        return kept.addAll(attachments.keep(channel.id(), body, files));
    }

    /** Discord numbers components from 1, in reading order. */
    private static void number(JsonNode rows) {
        int id = 1;
        for (JsonNode row : rows) {
            ((ObjectNode) row).put("id", id++);
            for (JsonNode part : row.path("components")) {
                ((ObjectNode) part).put("id", id++);
            }
        }
    }
}
