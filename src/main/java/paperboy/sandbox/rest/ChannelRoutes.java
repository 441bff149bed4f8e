package paperboy.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import paperboy.sandbox.guild.Channel;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.Messages;
import paperboy.sandbox.guild.Permissions;
import paperboy.sandbox.guild.Post;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.rules.FormErrors;
import paperboy.sandbox.rules.MessageRules;

/** Channels and their messages (https://docs.discord.com/developers/resources/message). */
final class ChannelRoutes {
    private static final String MESSAGES = "/channels/{channel}/messages";
    private static final String MESSAGE = "/channels/{channel}/messages/{message}";

    private final Guild guild;
    private final Messages messages;

    ChannelRoutes(Guild guild, Messages messages) {
        this.guild = guild;
        this.messages = messages;
    }

    void addTo(Routes routes) {
        routes.bot("GET", "/channels/{channel}", call -> RestReply.ok(guild.json(visible(call))));
        routes.bot("GET", MESSAGES, this::history);
        routes.bot("POST", MESSAGES, this::create);
        routes.bot(
                "GET", MESSAGE, call -> RestReply.ok(post(readable(call), call).message()));
        routes.bot("PATCH", MESSAGE, this::edit);
        routes.bot("DELETE", MESSAGE, this::delete);
    }

    private RestReply history(Call call) {
        Channel channel = visible(call);
        ArrayNode page = Json.array();
        if (channel.botMay(Permissions.READ_MESSAGE_HISTORY)) {
            History.of(channel.posts(), call).forEach(post -> page.add(post.message()));
        }
        return RestReply.ok(page);
    }

    private RestReply create(Call call) {
        Channel channel = visible(call);
        checkSending(channel, call);
        checkMessage(call);
        return RestReply.ok(messages.post(channel, call.body(), call.files()).message());
    }

    private RestReply edit(Call call) {
        Channel channel = visible(call);
        Post post = post(channel, call);
        FormErrors errors = MessageRules.check(call.body());
        if (!errors.isEmpty()) {
            throw Refusal.invalidForm(errors);
        }
        return RestReply.ok(
                messages.edit(channel, post, call.body(), call.files()).message());
    }

    private RestReply delete(Call call) {
        Channel channel = visible(call);
        messages.delete(channel, post(channel, call).id());
        return RestReply.nothing();
    }

    /** The channel that the bot sees; Discord tells a missing one from a hidden one. */
    Channel visible(Call call) {
        Channel channel = guild.channel(call.id("channel")).orElseThrow(Refusal::unknownChannel);
        boolean away = guild.presence() != Guild.Presence.THERE && channel.type() != Channel.DIRECT;
        if (away && guild.presence() == Guild.Presence.OUTAGE) {
            throw Refusal.of(503, 0, "503: Service Unavailable");
        }
        if (away || !channel.botMay(Permissions.VIEW_CHANNEL)) {
            throw Refusal.missingAccess();
        }
        return channel;
    }

    private Channel readable(Call call) {
        Channel channel = visible(call);
        if (!channel.botMay(Permissions.READ_MESSAGE_HISTORY)) {
            throw Refusal.missingPermissions();
        }
        return channel;
    }

    private static Post post(Channel channel, Call call) {
        return channel.find(call.id("message"))
                .filter(post -> !post.isPrivate())
                .orElseThrow(Refusal::unknownMessage);
    }

    static void checkSending(Channel channel, Call call) {
        long needed = channel.isThread() ? Permissions.SEND_MESSAGES_IN_THREADS : Permissions.SEND_MESSAGES;
        if (!call.body().path("embeds").isEmpty()) {
            needed |= Permissions.EMBED_LINKS;
        }
        if (!call.files().isEmpty()) {
            needed |= Permissions.ATTACH_FILES;
        }
        if (!channel.botMay(needed)) {
            throw Refusal.missingPermissions();
        }
        if (channel.type() == Channel.FORUM) {
            throw Refusal.of(400, 50008, "Cannot send messages in a non-text channel");
        }
    }

    static void checkMessage(Call call) {
        checkMessage(call.body(), call);
    }

    static void checkMessage(JsonNode message, Call call) {
        FormErrors errors = MessageRules.check(message);
        if (!errors.isEmpty()) {
            throw Refusal.invalidForm(errors);
        }
        if (call.files().isEmpty() && MessageRules.isEmpty(message)) {
            throw Refusal.emptyMessage();
        }
    }

    /** Pages of a channel's history (https://docs.discord.com/developers/resources/message#get-channel-messages). */
    private static final class History {
        private static final int DEFAULT = 50;

        private History() {}

        /** Newest first. */
        static List<Post> of(List<Post> oldestFirst, Call call) {
            int limit = call.query().containsKey("limit") ? (int) call.queried("limit") : DEFAULT;
            if (limit < 1 || limit > 100) {
                throw Refusal.of(400, 50035, "Invalid Form Body");
            }
            List<Post> posts = oldestFirst.stream().filter(p -> !p.isPrivate()).toList();
            List<Post> page = new ArrayList<>(cut(posts, call, limit));
            Collections.reverse(page);
            return page;
        }

        private static List<Post> cut(List<Post> posts, Call call, int limit) {
            if (call.query().containsKey("after")) {
                List<Post> after = posts.stream()
                        .filter(p -> p.id() > call.queried("after"))
                        .toList();
                return after.subList(0, Math.min(limit, after.size()));
            }
            if (call.query().containsKey("around")) {
                long middle = call.queried("around");
                List<Post> before =
                        last(posts.stream().filter(p -> p.id() < middle).toList(), limit / 2);
                List<Post> from = posts.stream().filter(p -> p.id() >= middle).toList();
                List<Post> around = new ArrayList<>(before);
                around.addAll(from.subList(0, Math.min(limit - before.size(), from.size())));
                return around;
            }
            long before = call.query().containsKey("before") ? call.queried("before") : Long.MAX_VALUE;
            return last(posts.stream().filter(p -> p.id() < before).toList(), limit);
        }

        private static List<Post> last(List<Post> posts, int limit) {
            return posts.subList(Math.max(0, posts.size() - limit), posts.size());
        }
    }
}
