package paperboy.discord.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Answers REST calls as the test tells it to. */
public final class LoopbackDiscord implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final MockWebServer server = new MockWebServer();

    public LoopbackDiscord() {
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MockWebServer server() {
        return server;
    }

    public DiscordRest rest() {
        return new DiscordRest(settings(), new DiscordConnection.Standard(), new BotToken("SECRET"));
    }

    public RestSettings settings() {
        return RestSettings.discord(URI.create("https://example.org/paperboy"), "1.2.3")
                .at(URI.create("http://127.0.0.1:" + server.getPort() + "/api/v10"))
                .waiting(Duration.ofSeconds(5), Duration.ofSeconds(2));
    }

    /** The next answer: status and JSON, with the header by which Discord is told from the wall before it. */
    public LoopbackDiscord answers(int status, String json, String... headers) {
        MockResponse.Builder answer =
                new MockResponse.Builder().code(status).body(json).setHeader("Via", "1.1 google");
        for (int i = 0; i < headers.length; i += 2) {
            answer.setHeader(headers[i], headers[i + 1]);
        }
        server.enqueue(answer.build());
        return this;
    }

    public RecordedRequest taken() {
        try {
            return server.takeRequest();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return text.isEmpty() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
