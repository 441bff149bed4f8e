package paperboy.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.http.Multipart.Part;

/**
 * One request to a route.
 *
 * @param parameters what stood in the path for each {@code {name}}
 * @param body the JSON body, or a form's {@code payload_json}; an empty object when there is none
 */
record Call(Map<String, String> parameters, Map<String, String> query, JsonNode body, List<Part> files) {
    Call {
        parameters = Map.copyOf(parameters);
        query = Map.copyOf(query);
        files = List.copyOf(files);
    }

    String text(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    /** A snowflake in the path. */
    long id(String parameter) {
        return snowflake(text(parameter));
    }

    /** A snowflake in the query, or 0. */
    long queried(String parameter) {
        return query.containsKey(parameter) ? snowflake(query.getOrDefault(parameter, "")) : 0;
    }

    private static long snowflake(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw Refusal.of(400, 50035, "Invalid Form Body");
        }
    }

    static JsonNode noBody() {
        return Json.object();
    }
}
