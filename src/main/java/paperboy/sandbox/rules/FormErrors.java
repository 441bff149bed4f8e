package paperboy.sandbox.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import paperboy.sandbox.http.Json;

/**
 * What is wrong with a body, as the tree Discord sends: the field's path leads to a list {@code _errors}
 * (https://docs.discord.com/developers/reference#error-messages). Used by one thread.
 */
public final class FormErrors {
    private final ObjectNode root = Json.object();

    void add(List<String> path, String code, String message) {
        ObjectNode place = root;
        for (String step : path) {
            place = place.withObjectProperty(step);
        }
        ArrayNode errors = place.withArrayProperty("_errors");
        errors.addObject().put("code", code).put("message", message);
    }

    public boolean isEmpty() {
        return root.isEmpty();
    }

    /** The whole body of the refusal, with code 50035. */
    public ObjectNode body() {
        ObjectNode body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
        body.set("errors", root.deepCopy());
        return body;
    }
}
