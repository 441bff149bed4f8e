package paperboy.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.sandbox.guild.CommandBook;
import paperboy.sandbox.guild.CommandBook.Scope;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.rules.CommandRules;
import paperboy.sandbox.rules.FormErrors;

/** The bot's application and its commands (https://docs.discord.com/developers/interactions/application-commands). */
final class ApplicationRoutes {
    private final Guild guild;
    private final CommandBook commands;

    ApplicationRoutes(Guild guild, CommandBook commands) {
        this.guild = guild;
        this.commands = commands;
    }

    void addTo(Routes routes) {
        routes.bot("GET", "/oauth2/applications/@me", call -> RestReply.ok(application()));
        routes.bot("GET", "/applications/@me", call -> RestReply.ok(application()));
        routes.bot("GET", "/applications/{app}/commands", call -> listed(call, Scope.GLOBAL));
        routes.bot("PUT", "/applications/{app}/commands", call -> overwrite(call, Scope.GLOBAL));
        routes.bot("GET", "/applications/{app}/guilds/{guild}/commands", call -> listed(call, Scope.GUILD));
        routes.bot("PUT", "/applications/{app}/guilds/{guild}/commands", call -> overwrite(call, Scope.GUILD));
    }

    private RestReply listed(Call call, Scope scope) {
        check(call, scope);
        return RestReply.ok(commands.in(scope));
    }

    private RestReply overwrite(Call call, Scope scope) {
        check(call, scope);
        FormErrors errors = CommandRules.checkAll(call.body());
        if (!errors.isEmpty()) {
            throw Refusal.invalidForm(errors);
        }
        return RestReply.ok(commands.overwrite(scope, call.body()));
    }

    private void check(Call call, Scope scope) {
        if (call.id("app") != guild.applicationId()) {
            throw Refusal.of(404, 10002, "Unknown Application");
        }
        if (scope == Scope.GUILD && call.id("guild") != guild.id()) {
            throw Refusal.missingAccess();
        }
    }

    private ObjectNode application() {
        ObjectNode json = Json.object().put("id", String.valueOf(guild.applicationId()));
        json.put("name", guild.bot().username()).put("description", "").putNull("icon");
        json.put("bot_public", true)
                .put("bot_require_code_grant", false)
                .put("flags", 0)
                .put("verify_key", "0");
        json.put("summary", "").putNull("team");
        json.set("owner", guild.people().get(0).user());
        json.set("bot", guild.bot().user());
        return json;
    }
}
