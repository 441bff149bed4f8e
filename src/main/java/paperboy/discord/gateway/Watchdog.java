package paperboy.discord.gateway;

import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketAdapter;
import com.neovisionaries.ws.client.WebSocketFrame;
import com.neovisionaries.ws.client.WebSocketState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the connection where Javacord does not: an open one on which nothing is heard any more, one that never
 * opens, close codes that forbid to come back, a session that does not return. {@link #look} is called again and again.
 */
final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    /** Any code but 1000 and 1001 keeps the session for a resume. */
    private static final int ZOMBIE = 4900;

    private final GatewaySettings settings;
    private final Supplier<@Nullable WebSocket> connection;
    private final Runnable onLost;
    private final Consumer<GatewayEnd> onEnd;
    private final LongSupplier nanoTime;
    private @Nullable WebSocket watched;
    private volatile long heardAt;
    private volatile long sessionSeenAt;
    private volatile boolean inSession = true;

    /**
     * A watchdog for a session that has just begun.
     *
     * @param onLost called by every look while the session is away for too long
     */
    Watchdog(
            GatewaySettings settings,
            Supplier<@Nullable WebSocket> connection,
            Runnable onLost,
            Consumer<GatewayEnd> onEnd,
            LongSupplier nanoTime) {
        this.settings = settings;
        this.connection = connection;
        this.onLost = onLost;
        this.onEnd = onEnd;
        this.nanoTime = nanoTime;
        heardAt = nanoTime.getAsLong();
        sessionSeenAt = heardAt;
    }

    /** Discord said READY or RESUMED. */
    void sessionBegan() {
        sessionSeenAt = nanoTime.getAsLong();
        inSession = true;
    }

    boolean inSession() {
        return inSession;
    }

    /** One look; called from one thread only. */
    void look() {
        long now = nanoTime.getAsLong();
        WebSocket current = connection.get();
        if (current != null && current != watched) {
            watch(current, now);
        }
        if (inSession) {
            sessionSeenAt = now;
        } else if (now - sessionSeenAt > settings.lostFor().toNanos()) {
            onLost.run();
            return;
        }
        if (current != null) {
            mend(current, now - heardAt);
        }
    }

    private void watch(WebSocket current, long now) {
        watched = current;
        heardAt = now;
        current.addListener(new Listener());
    }

    private void mend(WebSocket current, long silence) {
        WebSocketState state = current.getState();
        if (state == WebSocketState.OPEN && silence > settings.silentFor().toNanos()) {
            LOG.warn(
                    "gateway silent for {} s: connecting anew",
                    Duration.ofNanos(silence).toSeconds());
            inSession = false;
            heardAt = nanoTime.getAsLong();
            var unused = current.disconnect(ZOMBIE, "zombie", 0);
        } else if ((state == WebSocketState.CONNECTING || state == WebSocketState.CLOSING)
                && silence > settings.handshakeWithin().toNanos()) {
            LOG.warn(
                    "gateway {} for {} s: cut", state, Duration.ofNanos(silence).toSeconds());
            inSession = false;
            heardAt = nanoTime.getAsLong();
            Farewell.cut(current);
        }
    }

    private final class Listener extends WebSocketAdapter {
        @Override
        public void onFrame(WebSocket socket, WebSocketFrame frame) {
            heardAt = nanoTime.getAsLong();
        }

        @Override
        public void onDisconnected(
                WebSocket socket,
                @Nullable WebSocketFrame byServer,
                @Nullable WebSocketFrame byClient,
                boolean closedByServer) {
            inSession = false;
            if (byServer == null) {
                return;
            }
            Optional<GatewayEnd> end =
                    CloseCodes.end(byServer.getCloseCode(), String.valueOf(byServer.getCloseReason()));
            end.ifPresent(onEnd);
        }
    }
}
