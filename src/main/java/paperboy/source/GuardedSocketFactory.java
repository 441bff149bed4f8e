package paperboy.source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/**
 * Makes sockets that connect to allowed addresses only. The check stands where the connection is made, as only there
 * the address is certain: a check of the host's name misses names that lead inside, names that lead elsewhere the
 * second time, and literals such as {@code 127.1}, which no resolver is asked for. Thread-safe.
 */
final class GuardedSocketFactory extends SocketFactory {
    private final Predicate<InetAddress> allowed;

    /** Allows public addresses only. */
    GuardedSocketFactory() {
        this(PublicAddresses::contain);
    }

    GuardedSocketFactory(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(allowed);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), Optional.empty());
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), Optional.empty());
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), Optional.of(new InetSocketAddress(localHost, localPort)));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(
                new InetSocketAddress(address, port), Optional.of(new InetSocketAddress(localAddress, localPort)));
    }

    private Socket connected(InetSocketAddress address, Optional<InetSocketAddress> local) throws IOException {
        Socket socket = createSocket();
        try {
            if (local.isPresent()) {
                socket.bind(local.get());
            }
            socket.connect(address);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static final class GuardedSocket extends Socket {
        private final Predicate<InetAddress> allowed;

        /** Without a proxy, as one would connect for us to where we cannot look. */
        GuardedSocket(Predicate<InetAddress> allowed) {
            super(Proxy.NO_PROXY);
            this.allowed = allowed;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress internet) || internet.isUnresolved()) {
                throw new UnknownHostException("not a resolved address: " + endpoint);
            }
            if (!allowed.test(internet.getAddress())) {
                throw new RefusedAddressException(internet.getAddress());
            }
            super.connect(endpoint, timeout);
        }
    }
}
