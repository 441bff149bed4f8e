package paperboy.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static paperboy.discord.rest.LoopbackDiscord.json;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does to a connection, one call never makes two posts. */
class OnePostTest {
    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    private static final MockResponse FINE =
            new MockResponse.Builder().body("{\"id\":\"1\"}").build();

    static Stream<Arguments> faults() {
        List<Arguments> faults = new ArrayList<>();
        for (Protocol protocol : List.of(Protocol.HTTP_1_1, Protocol.HTTP_2)) {
            for (String connection : List.of("fresh", "reused")) {
                responses().forEach((response) -> faults.add(Arguments.of(protocol, connection, response)));
            }
        }
        return faults.stream();
    }

    private static Stream<Named<MockResponse>> responses() {
        return Stream.of(
                named(
                        "closed before the answer",
                        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket())),
                named(
                        "closed after the headers came",
                        new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket())),
                named(
                        "closed within the request",
                        new MockResponse.Builder().onRequestBody(new SocketEffect.CloseSocket())),
                named(
                        "closed within the answer",
                        new MockResponse.Builder()
                                .body("{\"id\":\"1\"}")
                                .onResponseBody(new SocketEffect.CloseSocket())),
                named("stream refused", new MockResponse.Builder().onRequestStart(new SocketEffect.CloseStream(7))),
                named(
                        "stream refused after the body",
                        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseStream(7))),
                named("stream cancelled", new MockResponse.Builder().onResponseStart(new SocketEffect.CloseStream(8))),
                named(
                        "gone away",
                        new MockResponse.Builder().onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)),
                named("no answer", new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE)),
                named("503, at once again", new MockResponse.Builder().code(503).setHeader("Retry-After", "0")),
                named("408", new MockResponse.Builder().code(408)),
                named("421", new MockResponse.Builder().code(421)),
                named("307", new MockResponse.Builder().code(307).setHeader("Location", "/api/v10/again")),
                named("308", new MockResponse.Builder().code(308).setHeader("Location", "/api/v10/again")));
    }

    private static Named<MockResponse> named(String name, MockResponse.Builder response) {
        return Named.of(name, response.build());
    }

    @ParameterizedTest(name = "{0}, {1} connection, {2}")
    @MethodSource("faults")
    void oneCallNeverMakesTwoPosts(Protocol protocol, String connection, MockResponse fault) throws IOException {
        try (MockWebServer server = server(protocol)) {
            OkHttpClient client = client();
            Wire wire = new Wire(client, new Requests(settings(server)));
            int warmUp = 0;
            if (connection.equals("reused")) {
                server.enqueue(FINE);
                Wire.Exchange first = wire.exchange(Call.get(Route.of("/users/@me")), Optional.empty());
                assertThat(first).isInstanceOf(Wire.Exchange.Told.class);
                warmUp = 1;
            }
            server.enqueue(fault);
            server.enqueue(FINE);
            server.enqueue(FINE);

            Wire.Exchange exchange = wire.exchange(
                    Call.post(Route.of("/channels/{}/messages", 1), json("{\"content\":\"once\"}")), Optional.empty());

            assertThat(exchange).isNotNull();
            assertThat(server.getRequestCount() - warmUp).isLessThanOrEqualTo(1);
            client.connectionPool().evictAll();
        }
    }

    private static OkHttpClient client() {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(CERTIFICATE.certificate())
                .build();
        return HttpClients.of(new DiscordConnection.Standard(), Duration.ofMillis(400))
                .newBuilder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .build();
    }

    private static MockWebServer server(Protocol protocol) throws IOException {
        HandshakeCertificates identity =
                new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build();
        MockWebServer server = new MockWebServer();
        server.useHttps(identity.sslSocketFactory());
        server.setProtocols(
                protocol == Protocol.HTTP_2 ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1) : List.of(Protocol.HTTP_1_1));
        server.start(InetAddress.getLoopbackAddress(), 0);
        return server;
    }

    private static RestSettings settings(MockWebServer server) {
        return RestSettings.discord(URI.create("https://example.org"), "1")
                .at(URI.create("https://127.0.0.1:" + server.getPort() + "/api/v10"));
    }
}
