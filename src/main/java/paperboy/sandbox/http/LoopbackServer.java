package paperboy.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on 127.0.0.1 and gives every connection a daemon thread of its own. Closing it closes every connection.
 * Thread-safe.
 */
public final class LoopbackServer implements AutoCloseable {
    /** Speaks with one client until the connection ends. */
    @FunctionalInterface
    public interface Host {
        void receive(Socket guest) throws IOException;
    }

    private static final Logger log = LoggerFactory.getLogger(LoopbackServer.class);

    private final String name;
    private final ServerSocket listener;
    private final Host host;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();

    private LoopbackServer(String name, ServerSocket listener, Host host) {
        this.name = name;
        this.listener = listener;
        this.host = host;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws UncheckedIOException if the port is taken
     */
    public static LoopbackServer start(String name, int port, Host host) {
        try {
            ServerSocket listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 512);
            LoopbackServer server = new LoopbackServer(name, listener, host);
            server.thread(name, server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("listening on 127.0.0.1:" + port + " as " + name, e);
        }
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            log.debug("{} closed with {}", name, e.toString());
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket guest = listener.accept();
                guests.add(guest);
                thread(name + "-" + guest.getPort(), () -> receive(guest));
            } catch (IOException e) {
                log.debug("{} stopped accepting: {}", name, e.toString());
            }
        }
    }

    private void receive(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            host.receive(guest);
        } catch (IOException e) {
            log.debug("{} lost a connection: {}", name, e.toString());
        } catch (RuntimeException e) {
            log.warn("{} failed on a request", name, e);
        } finally {
            guests.remove(guest);
        }
    }

    private void thread(String threadName, Runnable work) {
        Thread thread = new Thread(work, threadName);
        thread.setDaemon(true);
        thread.start();
    }
}
