package paperboy.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.sandbox.http.Json;

/**
 * One login of the bot: numbers its dispatches and keeps the last ones, so that a new connection can take up where the
 * old one broke. Thread-safe.
 */
final class Session {
    private static final Logger log = LoggerFactory.getLogger(Session.class);

    /** Dispatches kept for replay. */
    private static final int KEPT = 500;

    private record Sent(long seq, String text) {}

    private final String id;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private @Nullable GatewayConnection connection;
    private long seq;

    Session(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    synchronized void attach(GatewayConnection now) {
        connection = now;
    }

    /** Leaves the session without a connection, if it still has this one. */
    synchronized void detach(GatewayConnection gone) {
        if (connection == gone) {
            connection = null;
        }
    }

    synchronized Optional<GatewayConnection> connection() {
        return Optional.ofNullable(connection);
    }

    synchronized void dispatch(String type, JsonNode body) {
        seq++;
        ObjectNode payload =
                Json.object().put("op", Opcode.DISPATCH).put("t", type).put("s", seq);
        payload.set("d", body);
        Sent now = new Sent(seq, Json.text(payload));
        sent.addLast(now);
        if (sent.size() > KEPT) {
            sent.removeFirst();
        }
        deliver(now);
    }

    /** Whether everything after this number can still be replayed. */
    synchronized boolean remembers(long after) {
        return after <= seq && (sent.isEmpty() || after >= sent.peekFirst().seq() - 1);
    }

    /** Sends everything after this number to the new connection, then says that the session goes on. */
    synchronized void resume(GatewayConnection now, long after) {
        connection = now;
        for (Sent missed : List.copyOf(sent)) {
            if (missed.seq() > after) {
                deliver(missed);
            }
        }
        dispatch("RESUMED", Json.object());
    }

    private void deliver(Sent dispatch) {
        GatewayConnection to = connection;
        if (to == null) {
            return;
        }
        try {
            to.send(dispatch.text());
        } catch (IOException lost) {
            log.debug("session {} lost its connection: {}", id, lost.toString());
            connection = null;
        }
    }
}
