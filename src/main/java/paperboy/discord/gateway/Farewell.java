package paperboy.discord.gateway;

import com.neovisionaries.ws.client.WebSocket;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.util.concurrent.ThreadPoolImpl;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ways to be rid of a session, or of an attempt at one, that would otherwise go on by itself. */
final class Farewell {
    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    private Farewell() {}

    /**
     * Says goodbye where somebody hears it. A login that fails after READY leaves a session that goes on hearing all.
     */
    static void hangUp(DiscordApiImpl api) {
        try {
            CompletableFuture<Void> gone = api.disconnect();
            LOG.debug("disconnected pending={}", !gone.isDone());
        } catch (RuntimeException e) {
            // Its threads are gone before it uses them once more: it has disconnected all the same.
            LOG.debug("disconnected, not quite cleanly: {}", e.toString());
        }
    }

    /** The same where nobody may hear it: nothing pending is carried out any more, and no connection is kept. */
    static void abandon(DiscordApiImpl api) {
        hangUp(api);
        // After a disconnect Javacord still carries out a reconnect that it has planned, and keeps a hanging handshake.
        ((ThreadPoolImpl) api.getThreadPool()).shutdown();
        int planned = api.getThreadPool().getScheduler().shutdownNow().size();
        LOG.debug("given up planned={}", planned);
        DiscordWebSocketAdapter adapter = api.getWebSocketAdapter();
        if (adapter != null) {
            cut(adapter.getWebSocket());
        }
    }

    /** Closes a connection that does not close by itself. */
    static void cut(@Nullable WebSocket connection) {
        try {
            Socket socket = connection == null ? null : connection.getSocket();
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            LOG.warn("gateway socket could not be closed", e);
        }
    }
}
