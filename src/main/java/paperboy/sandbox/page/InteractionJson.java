package paperboy.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.sandbox.guild.Channel;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.Interaction;
import paperboy.sandbox.http.Json;

/**
 * An interaction as the gateway sends it today
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object).
 */
final class InteractionJson {
    private static final int IN_GUILD = 0;
    private static final int IN_DIRECT_MESSAGES = 1;
    private static final int MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

    private final Guild guild;

    InteractionJson(Guild guild) {
        this.guild = guild;
    }

    /** The frame around what is particular to the kind. */
    ObjectNode of(Interaction interaction, String locale, JsonNode data) {
        Channel channel = interaction.channel();
        ObjectNode json = Json.object().put("id", String.valueOf(interaction.id()));
        json.put("application_id", String.valueOf(guild.applicationId()));
        json.put("type", interaction.type()).put("token", interaction.token()).put("version", 1);
        json.put("locale", locale).put("channel_id", String.valueOf(channel.id()));
        json.set("channel", guild.json(channel));
        json.set("data", data);
        json.put("app_permissions", String.valueOf(channel.botPermissions()));
        json.putArray("entitlements");
        json.put("attachment_size_limit", MAX_ATTACHMENT_BYTES);
        ObjectNode owners = json.putObject("authorizing_integration_owners");
        if (channel.type() == Channel.DIRECT) {
            owners.put("0", "0");
            json.set("user", interaction.member().user());
            return json.put("context", IN_DIRECT_MESSAGES);
        }
        owners.put("0", String.valueOf(guild.id()));
        json.set("member", interaction.member().inGuild(guild.joinedAt()));
        json.put("guild_id", String.valueOf(guild.id())).put("guild_locale", "en-US");
        ObjectNode partial =
                json.putObject("guild").put("id", String.valueOf(guild.id())).put("locale", "en-US");
        partial.putArray("features");
        return json.put("context", IN_GUILD);
    }

    /** A channel that an option names, as it stands in {@code resolved}. */
    ObjectNode resolved(Channel channel, long memberPermissions) {
        ObjectNode json = Json.object().put("id", String.valueOf(channel.id())).put("type", channel.type());
        json.put("name", channel.name()).put("permissions", String.valueOf(memberPermissions));
        json.put("app_permissions", String.valueOf(channel.botPermissions()));
        json.put("guild_id", String.valueOf(guild.id())).putNull("parent_id");
        return json.put("topic", channel.topic()).put("nsfw", false).put("flags", 0);
    }
}
