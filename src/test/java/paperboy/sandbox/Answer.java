package paperboy.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.Headers;

/** What came back: a status, headers, and the body's JSON, or a missing node when there is none. */
record Answer(int status, Headers headers, JsonNode json) {
    int code() {
        return json.path("code").asInt();
    }

    String text(String field) {
        return json.path(field).asText();
    }
}
