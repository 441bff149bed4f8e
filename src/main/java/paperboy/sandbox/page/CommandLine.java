package paperboy.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperboy.sandbox.guild.CommandBook;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.Member;
import paperboy.sandbox.http.Json;

/**
 * What a member typed, held against the registered command: the {@code data} of the interaction, and the line as shown.
 * Discord's client refuses what does not fit before it sends anything, and so does this.
 */
final class CommandLine {
    private static final int SUBCOMMAND = 1;

    private final CommandBook commands;
    private final OptionReader options;
    private final InteractionJson frames;
    private final Guild guild;

    /** The data and the line. */
    record Typed(ObjectNode data, String line) {}

    CommandLine(Guild guild, CommandBook commands, InteractionJson frames) {
        this.guild = guild;
        this.commands = commands;
        this.frames = frames;
        this.options = new OptionReader(guild);
    }

    /** A command that is sent: everything required is there. */
    Typed sent(JsonNode body, Member member) {
        Chosen chosen = choose(body, member);
        ArrayNode values = options.complete(chosen.leaf(), body.path("options"));
        return typed(chosen, values, body, member);
    }

    /** A command that is being typed, with the cursor in one option. */
    Typed unfinished(JsonNode body, Member member) {
        Chosen chosen = choose(body, member);
        ArrayNode values = options.partial(
                chosen.leaf(), body.path("options"), body.path("focused").asText());
        return typed(chosen, values, body, member);
    }

    /** A command and the way down to the option list that was meant. */
    private record Chosen(JsonNode command, List<JsonNode> way) {
        JsonNode leaf() {
            return way.isEmpty() ? command : way.get(way.size() - 1);
        }
    }

    private Chosen choose(JsonNode body, Member member) {
        String name = body.path("name").asText();
        JsonNode command = commands.find(name).orElseThrow(() -> Problem.badRequest("There is no command /" + name));
        if (!member.mayUse(command.path("default_member_permissions").asText(""))) {
            throw Problem.badRequest("You may not use /" + name + " here");
        }
        List<JsonNode> way = new ArrayList<>();
        JsonNode at = command;
        for (String step : body.path("subcommand").asText("").strip().split("\\s+")) {
            if (!step.isEmpty()) {
                at = below(at, step).orElseThrow(() -> Problem.badRequest("/" + name + " has no part " + step));
                way.add(at);
            }
        }
        if (at.path("options").path(0).path("type").asInt(99) <= 2) {
            throw Problem.badRequest("/" + name + " needs one of its parts");
        }
        return new Chosen(command, way);
    }

    private static Optional<JsonNode> below(JsonNode parent, String name) {
        for (JsonNode option : parent.path("options")) {
            if (option.path("name").asText().equals(name) && option.path("type").asInt() <= 2) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    private Typed typed(Chosen chosen, ArrayNode values, JsonNode body, Member member) {
        JsonNode command = chosen.command();
        ObjectNode data = Json.object();
        data.put("id", command.path("id").asText())
                .put("name", command.path("name").asText())
                .put("type", 1);
        if (command.has("guild_id")) {
            data.set("guild_id", command.path("guild_id"));
        }
        ArrayNode inner = values;
        for (int i = chosen.way().size() - 1; i >= 0; i--) {
            JsonNode step = chosen.way().get(i);
            ObjectNode nested = Json.object().put("name", step.path("name").asText());
            nested.put("type", step.path("type").asInt(SUBCOMMAND)).set("options", inner);
            inner = Json.array().add(nested);
        }
        data.set("options", inner);
        resolve(data, values, member);
        return new Typed(data, line(chosen, body));
    }

    private void resolve(ObjectNode data, ArrayNode values, Member member) {
        for (JsonNode value : values) {
            if (value.path("type").asInt() == OptionReader.CHANNEL) {
                String id = value.path("value").asText();
                guild.channel(Long.parseLong(id))
                        .ifPresent(channel -> data.withObjectProperty("resolved")
                                .withObjectProperty("channels")
                                .set(id, frames.resolved(channel, member.permissions())));
            } else if (value.path("type").asInt() == OptionReader.USER) {
                String id = value.path("value").asText();
                guild.person(id)
                        .ifPresent(person -> data.withObjectProperty("resolved")
                                .withObjectProperty("users")
                                .set(id, person.user()));
            }
        }
    }

    private String line(Chosen chosen, JsonNode body) {
        StringBuilder line =
                new StringBuilder("/").append(chosen.command().path("name").asText());
        for (JsonNode step : chosen.way()) {
            line.append(' ').append(step.path("name").asText());
        }
        for (JsonNode option : body.path("options")) {
            line.append(' ')
                    .append(option.path("name").asText())
                    .append(':')
                    .append(option.path("value").asText());
        }
        return line.toString();
    }
}
