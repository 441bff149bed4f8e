package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.sandbox.http.Json;

/** The guild as the gateway and REST send it (https://docs.discord.com/developers/resources/guild#guild-object). */
public final class GuildJson {
    private GuildJson() {}

    /** The guild of {@code GET /guilds/{guild}}. */
    public static ObjectNode guild(Guild guild) {
        ObjectNode json = Json.object();
        json.put("id", String.valueOf(guild.id())).put("name", guild.name());
        json.put("owner_id", String.valueOf(guild.people().get(0).id()));
        for (String absent : new String[] {
            "icon",
            "splash",
            "discovery_splash",
            "region",
            "afk_channel_id",
            "application_id",
            "system_channel_id",
            "rules_channel_id",
            "public_updates_channel_id",
            "vanity_url_code",
            "description",
            "banner"
        }) {
            json.putNull(absent);
        }
        json.put("afk_timeout", 300).put("verification_level", 1).put("default_message_notifications", 1);
        json.put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("nsfw_level", 0)
                .put("premium_tier", 0);
        json.put("system_channel_flags", 0).put("preferred_locale", "en-US").put("premium_progress_bar_enabled", false);
        json.putArray("emojis");
        json.putArray("stickers");
        json.putArray("features");
        everyone(json.putArray("roles").addObject(), guild);
        return json;
    }

    /** The guild of {@code GUILD_CREATE}. */
    public static ObjectNode created(Guild guild) {
        ObjectNode json = guild(guild).put("joined_at", guild.joinedAt()).put("large", false);
        json.put("unavailable", false).put("member_count", guild.people().size() + 1);
        for (String list : new String[] {"voice_states", "presences", "stage_instances", "guild_scheduled_events"}) {
            json.putArray(list);
        }
        json.putArray("members").add(guild.bot().inGuild(guild.joinedAt()));
        var channels = json.putArray("channels");
        var threads = json.putArray("threads");
        for (Channel channel : guild.channels()) {
            if (channel.type() != Channel.DIRECT) {
                (channel.isThread() ? threads : channels).add(guild.json(channel));
            }
        }
        return json;
    }

    private static void everyone(ObjectNode role, Guild guild) {
        role.put("id", String.valueOf(guild.id()))
                .put("name", "@everyone")
                .put("color", 0)
                .put("hoist", false);
        role.put("position", 0).put("managed", false).put("mentionable", false).put("flags", 0);
        role.put("permissions", String.valueOf(Permissions.EVERYONE))
                .putNull("icon")
                .putNull("unicode_emoji");
    }
}
