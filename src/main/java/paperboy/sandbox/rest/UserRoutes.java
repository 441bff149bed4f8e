package paperboy.sandbox.rest;

import paperboy.sandbox.guild.Channel;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.GuildJson;
import paperboy.sandbox.guild.Member;

/** The bot itself, its direct conversations, its guild (https://docs.discord.com/developers/resources/user). */
final class UserRoutes {
    private final Guild guild;

    UserRoutes(Guild guild) {
        this.guild = guild;
    }

    void addTo(Routes routes) {
        routes.bot("GET", "/users/@me", call -> RestReply.ok(guild.bot().user()));
        routes.bot("POST", "/users/@me/channels", this::openDirect);
        routes.bot("GET", "/guilds/{guild}", this::guild);
        routes.bot("GET", "/guilds/{guild}/roles", this::roles);
        routes.bot("GET", "/guilds/{guild}/members/{user}", this::member);
    }

    private RestReply openDirect(Call call) {
        Member person = guild.person(call.body().path("recipient_id").asText())
                .orElseThrow(() -> Refusal.of(404, 10013, "Unknown User"));
        Channel direct = guild.direct(person);
        return RestReply.ok(guild.json(direct));
    }

    private RestReply roles(Call call) {
        requireOurs(call);
        return RestReply.ok(GuildJson.guild(guild).path("roles"));
    }

    private RestReply member(Call call) {
        requireOurs(call);
        long user = call.id("user");
        if (user == guild.bot().id()) {
            return RestReply.ok(guild.bot().inGuild(guild.joinedAt()));
        }
        Member person = guild.person(String.valueOf(user)).orElseThrow(() -> Refusal.of(404, 10007, "Unknown Member"));
        return RestReply.ok(person.inGuild(guild.joinedAt()));
    }

    private RestReply guild(Call call) {
        requireOurs(call);
        return RestReply.ok(GuildJson.guild(guild));
    }

    private void requireOurs(Call call) {
        if (call.id("guild") != guild.id()) {
            throw Refusal.unknownGuild();
        }
    }
}
