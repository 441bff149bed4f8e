package paperboy.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import paperboy.sandbox.Sandbox;

/** Somebody at the sandbox's page. */
public final class Visitor {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI page;
    private final String channel;

    public Visitor(Sandbox sandbox) {
        page = sandbox.page();
        channel = Long.toUnsignedString(sandbox.channels().get(0).id());
    }

    /** Types a command without options; the page's status. */
    public int types(String command) throws IOException, InterruptedException {
        String body = """
                {"kind":"command","user":"%s","locale":"en-US","channel":"%s","name":"%s","options":[]}""".formatted(user(), channel, command);
        HttpRequest request = HttpRequest.newBuilder(page.resolve("/api/interactions"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    /** All messages in the first channel that this person sees. */
    public JsonNode messages() throws IOException, InterruptedException {
        return get("/api/state?user=" + user()).path("messages").path(channel);
    }

    private String user() throws IOException, InterruptedException {
        for (JsonNode user : get("/api/state").path("users")) {
            if (user.path("admin").asBoolean()) {
                return user.path("id").asText();
            }
        }
        throw new IllegalStateException("nobody manages the server");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page.resolve(path)).build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }
}
