package paperboy.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** A bot's gateway side, as plain OkHttp makes it. */
final class GatewayBot implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private final OkHttpClient client;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();

    GatewayBot(Sandbox sandbox) {
        client = RestBot.client(sandbox);
        Request request = new Request.Builder()
                .url("https://gateway.discord.gg/?v=10&encoding=json")
                .build();
        socket = client.newWebSocket(request, new Listener());
    }

    /** A bot that has identified itself and heard of its guild. */
    static GatewayBot loggedIn(Sandbox sandbox) throws Exception {
        GatewayBot bot = new GatewayBot(sandbox);
        bot.identify(sandbox.token());
        bot.await("GUILD_CREATE");
        return bot;
    }

    void identify(String token) {
        say("{'op':2,'d':{'token':'" + token + "','intents':1,'properties':{}}}");
    }

    /** Sends JSON; single quotes stand for double ones. */
    void say(String json) {
        if (!socket.send(json.replace('\'', '"'))) {
            throw new IllegalStateException("the connection is closed");
        }
    }

    /** The next dispatch of a type, whole. */
    JsonNode await(String type) throws InterruptedException {
        return await(payload -> payload.path("t").asText().equals(type));
    }

    /** The next payload of an opcode. */
    JsonNode awaitOp(int op) throws InterruptedException {
        return await(payload -> payload.path("op").asInt(-1) == op);
    }

    /** The code that the server closed with; -1 after a reset. */
    int awaitClose() throws InterruptedException {
        return await(payload -> payload.has("closed")).path("closed").asInt();
    }

    private JsonNode await(Predicate<JsonNode> fits) throws InterruptedException {
        JsonNode next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (next != null && !fits.test(next)) {
            next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        if (next == null) {
            throw new AssertionError("nothing fitting came within " + PATIENCE_SECONDS + " s");
        }
        return next;
    }

    @Override
    public void close() {
        socket.cancel();
    }

    /** Puts everything into the queue, closings as {@code {"closed":code}}. */
    private final class Listener extends WebSocketListener {
        @Override
        public void onMessage(WebSocket webSocket, String text) {
            try {
                heard.add(RestBot.JSON.readTree(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            heard.add(RestBot.JSON.createObjectNode().put("closed", code));
            webSocket.close(1000, null);
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
            heard.add(RestBot.JSON.createObjectNode().put("closed", -1));
        }
    }
}
