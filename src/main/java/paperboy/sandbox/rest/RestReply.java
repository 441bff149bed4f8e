package paperboy.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a route answers: a status and a body, or none. */
record RestReply(int status, @Nullable JsonNode content) {
    static RestReply ok(JsonNode body) {
        return new RestReply(200, body);
    }

    static RestReply created(JsonNode body) {
        return new RestReply(201, body);
    }

    static RestReply nothing() {
        return new RestReply(204, null);
    }

    Optional<JsonNode> body() {
        return Optional.ofNullable(content);
    }
}
