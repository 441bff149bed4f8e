package paperboy.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Predicate;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Somebody at the page, speaking its API. */
final class Person {
    private final OkHttpClient client = new OkHttpClient();
    private final Sandbox sandbox;
    private final String name;

    Person(Sandbox sandbox, String name) {
        this.sandbox = sandbox;
        this.name = name;
    }

    String id() throws IOException {
        for (JsonNode user : get("/api/state").json().path("users")) {
            if (user.path("username").asText().equals(name)) {
                return user.path("id").asText();
            }
        }
        throw new IllegalStateException("no user " + name);
    }

    Answer state() throws IOException {
        return get("/api/state?user=" + id());
    }

    Answer get(String path) throws IOException {
        return RestBot.answer(client, new Request.Builder().url(address(path)).build());
    }

    /** Sends JSON; single quotes stand for double ones, {@code USER} for this person's id. */
    Answer post(String path, String json) throws IOException {
        String body = json.replace('\'', '"').replace("USER", id());
        Request request = new Request.Builder()
                .url(address(path))
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")))
                .build();
        return RestBot.answer(client, request);
    }

    /** The first event after a number that fits. */
    JsonNode event(long after, Predicate<JsonNode> fits) throws IOException {
        Request request = new Request.Builder()
                .url(address("/api/events?user=" + id() + "&after=" + after))
                .build();
        try (Response response = client.newCall(request).execute();
                InputStream stream = Objects.requireNonNull(response.body()).byteStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("data: "))
                    .map(line -> read(line.substring(6)))
                    .filter(fits)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String address(String path) {
        return sandbox.page().resolve(path).toString();
    }

    private static JsonNode read(String json) {
        try {
            return RestBot.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
