package paperboy.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/** A bot's REST side, as plain OkHttp makes it: through the door as a proxy, to https://discord.com. */
final class RestBot {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGENT = "DiscordBot (https://example.org, 1)";

    private final OkHttpClient client;
    private final String token;

    RestBot(Sandbox sandbox) {
        this(sandbox, sandbox.token());
    }

    RestBot(Sandbox sandbox, String token) {
        this.client = client(sandbox);
        this.token = token;
    }

    static OkHttpClient client(Sandbox sandbox) {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(sandbox.certificate())
                .build();
        return new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.HTTP, sandbox.door()))
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .retryOnConnectionFailure(false)
                .build();
    }

    Answer get(String path) throws IOException {
        return send("GET", path, null);
    }

    /** Sends JSON; single quotes stand for double ones. */
    Answer send(String method, String path, @Nullable String json) throws IOException {
        RequestBody body = json == null
                ? null
                : RequestBody.create(
                        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"));
        return send(request(path).method(method, body).build());
    }

    Answer send(Request request) throws IOException {
        return answer(client, request);
    }

    Request.Builder request(String path) {
        return new Request.Builder()
                .url("https://discord.com/api/v10" + path)
                .header("Authorization", "Bot " + token)
                .header("User-Agent", AGENT);
    }

    static Answer answer(OkHttpClient client, Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            byte[] bytes = response.body().bytes();
            JsonNode json = bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
            return new Answer(response.code(), response.headers(), json);
        }
    }
}
