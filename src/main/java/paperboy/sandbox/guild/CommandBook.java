package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import paperboy.sandbox.http.Json;

/** The commands that the bot registered: everywhere, and in the guild. Thread-safe. */
public final class CommandBook {
    /** Where commands are known. */
    public enum Scope {
        GLOBAL,
        GUILD
    }

    private final Guild guild;
    private final Snowflakes ids;
    private final EventLog events;
    private ArrayNode global = Json.array();
    private ArrayNode inGuild = Json.array();

    public CommandBook(Guild guild, Snowflakes ids, EventLog events) {
        this.guild = guild;
        this.ids = ids;
        this.events = events;
    }

    /** Replaces all commands of a scope; a command that keeps its name keeps its id. */
    public synchronized ArrayNode overwrite(Scope scope, JsonNode commands) {
        ArrayNode registered = Json.array();
        for (JsonNode command : commands) {
            registered.add(registered(scope, command));
        }
        if (scope == Scope.GLOBAL) {
            global = registered;
        } else {
            inGuild = registered;
        }
        ObjectNode event = Json.object();
        event.set("commands", all());
        events.publish("commands", event);
        return registered;
    }

    public synchronized ArrayNode in(Scope scope) {
        return scope == Scope.GLOBAL ? global : inGuild;
    }

    /** What a member of the guild can type: the guild's commands hide global ones of the same name. */
    public synchronized ArrayNode all() {
        ArrayNode all = Json.array().addAll(inGuild);
        for (JsonNode command : global) {
            if (find(inGuild, command.path("name").asText()).isEmpty()) {
                all.add(command);
            }
        }
        return all;
    }

    /** The chat command of this name. */
    public Optional<JsonNode> find(String name) {
        return find(all(), name);
    }

    private ObjectNode registered(Scope scope, JsonNode command) {
        ObjectNode made = command.deepCopy();
        String id = find(in(scope), command.path("name").asText())
                .map(before -> before.path("id").asText())
                .orElseGet(() -> String.valueOf(ids.next()));
        made.put("id", id).put("application_id", String.valueOf(guild.applicationId()));
        made.put("version", String.valueOf(ids.next()));
        if (!made.has("type")) {
            made.put("type", 1);
        }
        if (!made.has("default_member_permissions")) {
            made.putNull("default_member_permissions");
        }
        if (scope == Scope.GUILD) {
            made.put("guild_id", String.valueOf(guild.id()));
        }
        return made;
    }

    private static Optional<JsonNode> find(ArrayNode commands, String name) {
        for (JsonNode command : commands) {
            if (command.path("name").asText().equals(name)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
