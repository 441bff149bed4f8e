package paperboy.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedSocketFactoryTest {
    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final ServerSocket server;

    GuardedSocketFactoryTest() throws IOException {
        server = new ServerSocket();
    }

    @BeforeEach
    void listen() throws IOException {
        server.bind(new InetSocketAddress(loopback, 0));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void everyWayToAConnectionIsGuarded() throws IOException {
        SocketFactory guarded = new GuardedSocketFactory();
        int port = server.getLocalPort();

        try (Socket socket = guarded.createSocket()) {
            assertThatThrownBy(() -> socket.connect(server.getLocalSocketAddress()))
                    .isInstanceOf(RefusedAddressException.class)
                    .hasMessage("not a public address: 127.0.0.1");
            assertThatThrownBy(() -> socket.connect(server.getLocalSocketAddress(), 1000))
                    .isInstanceOf(RefusedAddressException.class);
        }
        assertThatThrownBy(() -> guarded.createSocket("127.1", port)).isInstanceOf(RefusedAddressException.class);
        assertThatThrownBy(() -> guarded.createSocket(loopback, port)).isInstanceOf(RefusedAddressException.class);
        assertThatThrownBy(() -> guarded.createSocket("localhost", port, loopback, 0))
                .isInstanceOf(RefusedAddressException.class);
        assertThatThrownBy(() -> guarded.createSocket(loopback, port, loopback, 0))
                .isInstanceOf(RefusedAddressException.class);
    }

    @Test
    void hostThatIsNotLookedUpYetIsRefused() throws IOException {
        try (Socket socket = new GuardedSocketFactory(address -> true).createSocket()) {
            assertThatThrownBy(() -> socket.connect(InetSocketAddress.createUnresolved("example.org", 443)))
                    .isInstanceOf(UnknownHostException.class);
        }
    }

    @Test
    void allowedAddressIsConnectedTo() throws IOException {
        SocketFactory open = new GuardedSocketFactory(InetAddress::isLoopbackAddress);

        try (Socket socket = open.createSocket(loopback, server.getLocalPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }
}
