package paperboy.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Set;
import paperboy.digest.ChannelId;
import paperboy.digest.UserId;
import paperboy.discord.rest.Answer;
import paperboy.discord.rest.Answer.Answered;
import paperboy.discord.rest.Call;
import paperboy.discord.rest.DiscordRest;
import paperboy.discord.rest.Route;
import paperboy.discord.rest.SendOrder;

/**
 * What our bot may do in a channel, computed as Discord does
 * (https://docs.discord.com/developers/topics/permissions#permission-overwrites). Thread-safe.
 */
final class ChannelPermissions {
    private static final long ADMINISTRATOR = 1L << 3;
    private static final long VIEW_CHANNEL = 1L << 10;
    private static final long READ_MESSAGE_HISTORY = 1L << 16;
    /** Announcement, public and private threads, which have the overwrites of their parent. */
    private static final Set<Integer> THREADS = Set.of(10, 11, 12);

    private final DiscordRest rest;
    private final UserId bot;

    ChannelPermissions(DiscordRest rest, UserId bot) {
        this.rest = rest;
        this.bot = bot;
    }

    /** Whether a permission is ours. */
    enum Permission {
        GIVEN,
        MISSING,
        /** Discord did not answer, or not with what tells it. */
        UNTOLD
    }

    /** Whether we may read what was said in the channel. */
    Permission readHistory(ChannelId id) {
        JsonNode channel = get("/channels/{}", id);
        if (THREADS.contains(channel.path("type").asInt(0))) {
            channel = get("/channels/{}", channel.path("parent_id").asText());
        }
        String guild = channel.path("guild_id").asText("");
        if (guild.isEmpty()) {
            return Permission.UNTOLD;
        }
        JsonNode member = get("/guilds/{}/members/{}", guild, bot);
        JsonNode roles = get("/guilds/{}/roles", guild);
        if (member.isMissingNode() || roles.isMissingNode()) {
            return Permission.UNTOLD;
        }
        Set<String> held = new HashSet<>(Set.of(guild));
        member.path("roles").forEach(role -> held.add(role.asText()));
        long needed = VIEW_CHANNEL | READ_MESSAGE_HISTORY;
        long ours = effective(roles, channel.path("permission_overwrites"), held, guild);
        return (ours & needed) == needed ? Permission.GIVEN : Permission.MISSING;
    }

    private long effective(JsonNode roles, JsonNode overwrites, Set<String> held, String guild) {
        long permissions = 0;
        for (JsonNode role : roles) {
            if (held.contains(role.path("id").asText())) {
                permissions |= bits(role.path("permissions"));
            }
        }
        if ((permissions & ADMINISTRATOR) != 0) {
            return -1;
        }
        permissions = apply(permissions, overwrites, Set.of(guild));
        Set<String> roleIds = new HashSet<>(held);
        roleIds.remove(guild);
        permissions = apply(permissions, overwrites, roleIds);
        return apply(permissions, overwrites, Set.of(bot.toString()));
    }

    /** All that is denied to any of these, then all that is allowed. */
    private static long apply(long permissions, JsonNode overwrites, Set<String> ids) {
        long denied = 0;
        long allowed = 0;
        for (JsonNode overwrite : overwrites) {
            if (ids.contains(overwrite.path("id").asText())) {
                denied |= bits(overwrite.path("deny"));
                allowed |= bits(overwrite.path("allow"));
            }
        }
        return (permissions & ~denied) | allowed;
    }

    /** Discord writes permissions as strings, because they outgrew what JavaScript counts. */
    private static long bits(JsonNode permissions) {
        return permissions.asLong(0);
    }

    private JsonNode get(String template, Object... values) {
        Answer answer = rest.send(Call.get(Route.of(template, values)), SendOrder.background());
        return answer instanceof Answered answered && answered.ok() ? answered.body() : MissingNode.getInstance();
    }
}
