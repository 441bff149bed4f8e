package paperboy.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperboy.sandbox.http.Json;

/** Clicks and choices, held against the message's components; fields, against the modal. */
final class Components {
    private static final int TEXT_SELECT = 3;
    private static final int LABEL = 18;

    private Components() {}

    /** The component of this custom_id in a message. */
    static JsonNode find(JsonNode message, String customId) {
        for (JsonNode row : message.path("components")) {
            for (JsonNode part : row.path("components")) {
                if (part.path("custom_id").asText("").equals(customId)
                        && !part.path("disabled").asBoolean(false)) {
                    return part;
                }
            }
        }
        throw Problem.badRequest("There is nothing to press by that name");
    }

    /** The data of a click or choice. */
    static ObjectNode pressed(JsonNode component, JsonNode values) {
        ObjectNode data =
                Json.object().put("custom_id", component.path("custom_id").asText());
        data.put("component_type", component.path("type").asInt());
        data.put("id", component.path("id").asInt());
        if (component.path("type").asInt() != 2) {
            checkCount(component, values.size());
            data.set("values", chosen(component, values));
        }
        return data;
    }

    /** What the page shows as asked: a button's label, or the labels that were chosen. */
    static String words(JsonNode component, JsonNode values) {
        List<String> labels = new ArrayList<>();
        for (JsonNode value : values) {
            labels.add(option(component, value.asText())
                    .map(option -> option.path("label").asText())
                    .orElseGet(value::asText));
        }
        return labels.isEmpty() ? component.path("label").asText("") : String.join(", ", labels);
    }

    /** The data of a modal that was sent off: the modal's own shape with the values. */
    static ObjectNode filled(JsonNode modal, JsonNode fields) {
        ObjectNode data = Json.object().put("custom_id", modal.path("custom_id").asText());
        ArrayNode components = data.putArray("components");
        for (JsonNode part : modal.path("components")) {
            ObjectNode made =
                    components.addObject().put("type", part.path("type").asInt());
            if (part.path("type").asInt() == LABEL) {
                made.set("component", answered(part.path("component"), fields));
            } else {
                ArrayNode row = made.putArray("components");
                part.path("components").forEach(input -> row.add(answered(input, fields)));
            }
        }
        return data;
    }

    private static ObjectNode answered(JsonNode input, JsonNode fields) {
        String id = input.path("custom_id").asText();
        String value = "";
        for (JsonNode field : fields) {
            if (field.path("customId").asText().equals(id)) {
                value = field.path("value").asText();
            }
        }
        int least = input.path("required").asBoolean(true)
                ? Math.max(1, input.path("min_length").asInt(0))
                : 0;
        if (value.length() < least || value.length() > input.path("max_length").asInt(4000)) {
            throw Problem.badRequest("The field " + input.path("label").asText(id) + " is too short or too long");
        }
        ObjectNode answer =
                Json.object().put("type", input.path("type").asInt()).put("custom_id", id);
        if (input.path("type").asInt() == TEXT_SELECT) {
            answer.putArray("values").add(value);
            return answer;
        }
        return answer.put("value", value);
    }

    private static void checkCount(JsonNode select, int count) {
        int min = select.path("min_values").asInt(1);
        int max = select.path("max_values").asInt(1);
        if (count < min || count > max) {
            throw Problem.badRequest("Choose between " + min + " and " + max);
        }
    }

    private static ArrayNode chosen(JsonNode select, JsonNode values) {
        ArrayNode chosen = Json.array();
        for (JsonNode value : values) {
            if (select.path("type").asInt() == TEXT_SELECT
                    && option(select, value.asText()).isEmpty()) {
                throw Problem.badRequest("There is no such choice");
            }
            chosen.add(value.asText());
        }
        return chosen;
    }

    private static Optional<JsonNode> option(JsonNode select, String value) {
        for (JsonNode option : select.path("options")) {
            if (option.path("value").asText().equals(value)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
