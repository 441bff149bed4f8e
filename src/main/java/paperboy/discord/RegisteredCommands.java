package paperboy.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares commands as Discord tells them with commands as we would register them. Discord adds numbers, versions and
 * defaults; absent, null, false and empty mean the same
 * (https://docs.discord.com/developers/interactions/application-commands#application-command-object).
 */
final class RegisteredCommands {
    private static final List<String> WORDS = List.of(
            "name",
            "description",
            "name_localizations",
            "description_localizations",
            "default_member_permissions",
            "contexts",
            "integration_types",
            "required",
            "autocomplete",
            "channel_types",
            "min_value",
            "max_value",
            "value");
    private static final List<String> NESTED = List.of("options", "choices");

    private RegisteredCommands() {}

    static boolean same(JsonNode known, JsonNode ours) {
        return byName(known).equals(byName(ours));
    }

    private static Map<String, JsonNode> byName(JsonNode commands) {
        Map<String, JsonNode> named = new HashMap<>();
        for (JsonNode command : commands) {
            named.put(command.path("name").asText(), plain(command, 1));
        }
        return named;
    }

    private static ObjectNode plain(JsonNode node, int defaultType) {
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        plain.put("type", node.path("type").asInt(defaultType));
        for (String word : WORDS) {
            JsonNode value = node.path(word);
            boolean says = !value.isMissingNode() && !value.isNull() && !(value.isBoolean() && !value.asBoolean());
            if (says && !(value.isContainerNode() && value.isEmpty())) {
                plain.put(word, value.toString());
            }
        }
        for (String nested : NESTED) {
            if (!node.path(nested).isEmpty()) {
                node.path(nested).forEach(child -> plain.withArray(nested).add(plain(child, 0)));
            }
        }
        return plain;
    }
}
