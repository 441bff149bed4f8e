package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import paperboy.discord.rest.BotToken;
import paperboy.discord.rest.DiscordConnection;
import paperboy.sandbox.Sandbox;
import paperboy.sandbox.SandboxClock;
import paperboy.sandbox.SandboxOptions;

class DiscordLinkTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Ending ending = Ending.unheard();

    @Test
    @Timeout(30)
    void anEndIsHeardBetweenTwoTries() throws IOException {
        int closed = closedPort();
        ending.end(Exit.DONE);

        assertThatThrownBy(() -> open(closed, FOR_EVER)).isInstanceOf(StoppedEarly.class);
    }

    @Test
    @Timeout(8)
    void anEndIsHeardWhileDiscordTakesTheCallAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> call = CompletableFuture.supplyAsync(() -> accept(silent));
            CompletableFuture<Void> asked = call.thenAccept(socket -> ending.end(Exit.DONE));

            assertThatThrownBy(() -> open(silent.getLocalPort(), FOR_EVER)).isInstanceOf(StoppedEarly.class);

            asked.join();
            call.join().close();
        }
    }

    @Test
    void whenPatienceEndsTheReasonIsTold() throws IOException {
        int closed = closedPort();

        assertThatThrownBy(() -> open(closed, Duration.ofSeconds(1)))
                .isInstanceOfSatisfying(
                        StartException.class, e -> assertThat(e.exitCode()).isEqualTo(Exit.FAILURE))
                .hasMessageStartingWith("Discord cannot be reached: ");
    }

    private void open(int proxyPort, Duration patience) {
        InetSocketAddress proxy = new InetSocketAddress(InetAddress.getLoopbackAddress(), proxyPort);
        DiscordLink.open(new BotToken("token"), new DiscordConnection.Through(proxy, certificate()), patience, ending)
                .close();
    }

    private static X509Certificate certificate() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()))) {
            return sandbox.certificate();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket soonClosed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return soonClosed.getLocalPort();
        }
    }

    private static Socket accept(ServerSocket server) {
        try {
            return server.accept();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
