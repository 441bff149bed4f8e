package paperboy.discord.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request to Discord.
 *
 * @param query in order; may be empty
 * @param body the JSON, or of a request with a file its {@code payload_json}
 */
public record Call(
        Method method, Route route, Map<String, String> query, Optional<JsonNode> body, Optional<Upload> upload) {

    /** What is asked of the route. */
    public enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /** A file that goes with the body, as {@code files[0]}. */
    public record Upload(String name, String contentType, String text) {}

    public Call {
        query = Map.copyOf(query);
    }

    public static Call get(Route route) {
        return new Call(Method.GET, route, Map.of(), Optional.empty(), Optional.empty());
    }

    public static Call delete(Route route) {
        return new Call(Method.DELETE, route, Map.of(), Optional.empty(), Optional.empty());
    }

    public static Call post(Route route, JsonNode body) {
        return new Call(Method.POST, route, Map.of(), Optional.of(body), Optional.empty());
    }

    public static Call put(Route route, JsonNode body) {
        return new Call(Method.PUT, route, Map.of(), Optional.of(body), Optional.empty());
    }

    public static Call patch(Route route, JsonNode body) {
        return new Call(Method.PATCH, route, Map.of(), Optional.of(body), Optional.empty());
    }

    /** The same with one more query parameter. */
    public Call asking(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Call(method, route, more, body, upload);
    }

    /** The same with a file. */
    public Call with(Upload file) {
        return new Call(method, route, query, body, Optional.of(file));
    }

    /** For logs: without values and bodies. */
    @Override
    public String toString() {
        return method + " " + route;
    }
}
