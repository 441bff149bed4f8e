package paperboy.discord.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a bot and the sandbox, and swallows what the sandbox says when it is told to. */
final class Relay implements AutoCloseable {
    private final ServerSocket server;
    private final InetSocketAddress target;
    private final ExecutorService pumps = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int mutedUpTo;
    private volatile boolean down;

    Relay(InetSocketAddress target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pumps.execute(this::serve);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    /** Every connection made so far hears nothing more; the next ones are fine. */
    void mute() {
        mutedUpTo = connections.get();
    }

    /** Breaks every connection, and from now on each one as soon as it is made. */
    void goDown() throws IOException {
        down = true;
        for (Socket socket : open) {
            socket.close();
        }
    }

    void comeBack() {
        down = false;
    }

    int connections() {
        return connections.get();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = server.accept();
                int number = connections.incrementAndGet();
                if (down) {
                    client.close();
                    continue;
                }
                Socket upstream = new Socket(target.getAddress(), target.getPort());
                open.add(client);
                pumps.execute(() -> pump(client, upstream, 0));
                pumps.execute(() -> pump(upstream, client, number));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void pump(Socket from, Socket to, int number) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (number == 0 || number > mutedUpTo) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException closed) {
            // Either side has gone; the other follows.
        } finally {
            open.remove(from);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        pumps.shutdownNow();
    }
}
