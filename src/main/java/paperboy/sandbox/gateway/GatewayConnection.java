package paperboy.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.http.WebSocket;

/** One connection to the gateway, from hello to close. Reading belongs to the thread that runs it. */
final class GatewayConnection {
    /** What Discord's gateway asks for today. */
    private static final int HEARTBEAT_MILLIS = 41_250;

    /** A payload from a client may have so many bytes. */
    private static final int MAX_PAYLOAD = 4096;

    private final WebSocket socket;
    private final Gateway gateway;
    private volatile Voice voice = Voice.SPEAKING;
    private @Nullable Session session;

    /** Whether what we send leaves. */
    private enum Voice {
        SPEAKING,
        MUTE
    }

    GatewayConnection(WebSocket socket, Gateway gateway) {
        this.socket = socket;
        this.gateway = gateway;
    }

    /** Serves the connection until it ends. */
    void run() throws IOException {
        socket.socket().setSoTimeout(2 * HEARTBEAT_MILLIS);
        ObjectNode hello = Json.object().put("op", Opcode.HELLO);
        hello.putObject("d").put("heartbeat_interval", HEARTBEAT_MILLIS);
        send(Json.text(hello));
        Optional<String> message = socket.read();
        while (message.isPresent() && hear(message.get())) {
            message = socket.read();
        }
    }

    /** Sends a payload, unless a fault has muted this connection. */
    void send(String text) throws IOException {
        if (voice == Voice.SPEAKING) {
            socket.send(text);
        }
    }

    void sendOp(int op, JsonNode body) throws IOException {
        ObjectNode payload = Json.object().put("op", op);
        payload.set("d", body);
        send(Json.text(payload));
    }

    void close(int code, String reason) throws IOException {
        socket.sendClose(code, reason);
    }

    /** Breaks the connection without a word. */
    void drop() throws IOException {
        socket.reset();
    }

    /** From now on nothing is sent; the connection stays open. */
    void mute() {
        voice = Voice.MUTE;
    }

    Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    void belongsTo(Session its) {
        session = its;
    }

    private boolean hear(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Optional<JsonNode> payload = Json.read(bytes);
        if (bytes.length > MAX_PAYLOAD || payload.isEmpty() || !payload.get().isObject()) {
            close(4002, "Error while decoding payload.");
            return false;
        }
        JsonNode body = payload.get().path("d");
        int op = payload.get().path("op").asInt(-1);
        if (op == Opcode.HEARTBEAT) {
            sendOp(Opcode.HEARTBEAT_ACK, NullNode.getInstance());
            return true;
        }
        if (op == Opcode.IDENTIFY || op == Opcode.RESUME) {
            return open(op, body);
        }
        return ignore(op);
    }

    private boolean open(int op, JsonNode body) throws IOException {
        if (session != null) {
            close(4005, "Already authenticated.");
            return false;
        }
        return op == Opcode.IDENTIFY ? gateway.identify(this, body) : gateway.resume(this, body);
    }

    private boolean ignore(int op) throws IOException {
        boolean known = op == Opcode.PRESENCE || op == Opcode.VOICE_STATE || op == Opcode.REQUEST_MEMBERS;
        if (!known) {
            close(4001, "Unknown opcode.");
        } else if (session == null) {
            close(4003, "Not authenticated.");
        }
        return known && session != null;
    }
}
