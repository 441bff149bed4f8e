package paperboy.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.http.Json;

/**
 * Values of options, held against their definitions
 * (https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type).
 */
final class OptionReader {
    static final int STRING = 3;
    static final int INTEGER = 4;
    static final int BOOLEAN = 5;
    static final int USER = 6;
    static final int CHANNEL = 7;
    static final int NUMBER = 10;

    private final Guild guild;

    OptionReader(Guild guild) {
        this.guild = guild;
    }

    /** All values, each checked; nothing required is missing. */
    ArrayNode complete(JsonNode command, JsonNode given) {
        for (JsonNode option : command.path("options")) {
            String name = option.path("name").asText();
            if (option.path("required").asBoolean(false) && find(given, name).isEmpty()) {
                throw Problem.badRequest("The option " + name + " is required");
            }
        }
        ArrayNode values = Json.array();
        for (JsonNode value : given) {
            values.add(checked(definition(command, value), value.path("value")));
        }
        return values;
    }

    /** The values so far, as text goes: a command being typed need not be right yet. */
    ArrayNode partial(JsonNode command, JsonNode given, String focused) {
        ArrayNode values = Json.array();
        for (JsonNode value : given) {
            JsonNode definition = definition(command, value);
            ObjectNode option =
                    named(definition).put("value", value.path("value").asText());
            if (value.path("name").asText().equals(focused)) {
                values.add(option.put("focused", true));
            } else if (!value.path("value").asText().isEmpty()) {
                values.add(checked(definition, value.path("value")));
            }
        }
        if (find(given, focused).isEmpty()) {
            JsonNode definition = definition(command, Json.object().put("name", focused));
            values.add(named(definition).put("value", "").put("focused", true));
        }
        return values;
    }

    private static JsonNode definition(JsonNode command, JsonNode value) {
        String name = value.path("name").asText();
        return find(command.path("options"), name)
                .orElseThrow(() -> Problem.badRequest("The command has no option " + name));
    }

    private static Optional<JsonNode> find(JsonNode options, String name) {
        for (JsonNode option : options) {
            if (option.path("name").asText().equals(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    private static ObjectNode named(JsonNode definition) {
        return Json.object()
                .put("name", definition.path("name").asText())
                .put("type", definition.path("type").asInt());
    }

    private ObjectNode checked(JsonNode definition, JsonNode value) {
        String text = value.asText();
        String name = definition.path("name").asText();
        ObjectNode option = named(definition);
        try {
            switch (definition.path("type").asInt()) {
                case INTEGER -> option.put("value", Long.parseLong(text));
                case NUMBER -> option.put("value", Double.parseDouble(text));
                case BOOLEAN -> option.put("value", truth(name, text));
                case CHANNEL -> option.put("value", channel(name, text));
                default -> option.put("value", text);
            }
        } catch (NumberFormatException e) {
            throw Problem.badRequest("The option " + name + " takes a number");
        }
        checkBounds(definition, option);
        checkChoices(definition, text);
        return option;
    }

    private static void checkBounds(JsonNode definition, ObjectNode option) {
        String name = definition.path("name").asText();
        boolean isText = definition.path("type").asInt() == STRING;
        double size = isText
                ? option.path("value").asText().length()
                : option.path("value").asDouble();
        String low = isText ? "min_length" : "min_value";
        String high = isText ? "max_length" : "max_value";
        if (definition.has(low) && size < definition.path(low).asDouble()) {
            throw Problem.badRequest(
                    "The option " + name + " is below " + definition.path(low).asText());
        }
        if (definition.has(high) && size > definition.path(high).asDouble()) {
            throw Problem.badRequest(
                    "The option " + name + " is above " + definition.path(high).asText());
        }
    }

    private static void checkChoices(JsonNode definition, String text) {
        JsonNode choices = definition.path("choices");
        boolean chosen = choices.isEmpty();
        for (JsonNode choice : choices) {
            chosen |= choice.path("value").asText().equals(text);
        }
        if (!chosen) {
            throw Problem.badRequest("The option " + definition.path("name").asText() + " takes one of its choices");
        }
    }

    private static boolean truth(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw Problem.badRequest("The option " + name + " is true or false");
        }
        return text.equals("true");
    }

    private String channel(String name, String text) {
        if (guild.channel(Long.parseLong(text)).isEmpty()) {
            throw Problem.badRequest("The option " + name + " takes a channel");
        }
        return text;
    }
}
