package paperboy.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.sandbox.gateway.Gateway;
import paperboy.sandbox.guild.Channel;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.Messages;
import paperboy.sandbox.guild.Permissions;
import paperboy.sandbox.guild.Post;
import paperboy.sandbox.guild.Snowflakes;
import paperboy.sandbox.rules.FormErrors;
import paperboy.sandbox.rules.ThreadRules;

/**
 * Threads below messages, and forum posts
 * (https://docs.discord.com/developers/resources/channel#start-thread-from-message).
 */
final class ThreadRoutes {
    private final Guild guild;
    private final Messages messages;
    private final ChannelRoutes channels;
    private final Snowflakes ids;
    private final Gateway gateway;

    ThreadRoutes(Guild guild, Messages messages, ChannelRoutes channels, Snowflakes ids, Gateway gateway) {
        this.guild = guild;
        this.messages = messages;
        this.channels = channels;
        this.ids = ids;
        this.gateway = gateway;
    }

    void addTo(Routes routes) {
        routes.bot("POST", "/channels/{channel}/messages/{message}/threads", this::fromMessage);
        routes.bot("POST", "/channels/{channel}/threads", this::alone);
    }

    private RestReply fromMessage(Call call) {
        Channel parent = parent(call);
        Post post = parent.find(call.id("message")).orElseThrow(Refusal::unknownMessage);
        if (guild.channel(post.id()).isPresent()) {
            throw Refusal.of(400, 160004, "A thread has already been created for this message");
        }
        return RestReply.created(open(post.id(), parent, name(call)));
    }

    private RestReply alone(Call call) {
        Channel parent = parent(call);
        if (parent.type() != Channel.FORUM) {
            return RestReply.created(open(ids.next(), parent, name(call)));
        }
        JsonNode first = call.body().path("message");
        ChannelRoutes.checkMessage(first, call);
        long id = ids.next();
        ObjectNode thread = open(id, parent, name(call));
        Channel opened = guild.channel(id).orElseThrow(Refusal::unknownChannel);
        thread.set("message", messages.post(opened, first, call.files()).message());
        return RestReply.created(thread);
    }

    private Channel parent(Call call) {
        Channel parent = channels.visible(call);
        if (!parent.botMay(Permissions.CREATE_PUBLIC_THREADS)) {
            throw Refusal.missingPermissions();
        }
        return parent;
    }

    private ObjectNode open(long id, Channel parent, String name) {
        Channel thread = guild.openThread(id, parent, name);
        ObjectNode json = guild.json(thread);
        gateway.dispatch("THREAD_CREATE", json.deepCopy().put("newly_created", true));
        return json;
    }

    private static String name(Call call) {
        FormErrors errors = ThreadRules.check(call.body());
        if (!errors.isEmpty()) {
            throw Refusal.invalidForm(errors);
        }
        return call.body().path("name").asText().strip();
    }
}
