package paperboy.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperboy.pipeline.ListText;

class WebSourceTest {
    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
    private static final Duration EVERY = Duration.ofHours(6);

    /** Held, so that its level stays: the server tells of every connection that a test breaks on purpose. */
    private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    private static final HandshakeCertificates OWN =
            new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build();
    private static final HandshakeCertificates TRUSTING = new HandshakeCertificates.Builder()
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build();

    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient client = new OkHttpClient.Builder()
            .sslSocketFactory(TRUSTING.sslSocketFactory(), TRUSTING.trustManager())
            .build();

    @BeforeEach
    void start() throws IOException {
        SERVER_LOG.setLevel(Level.OFF);
        server.useHttps(OWN.sslSocketFactory());
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void textComesWithWhatTheNextRequestNeeds() throws InterruptedException {
        server.enqueue(markdown("# 一\n")
                .addHeader("ETag", "\"v1\"")
                .addHeader("Last-Modified", "yesterday")
                .build());

        List<SourceOutcome> outcomes = source().read(NOW);

        Fetch fetch = new Fetch(address(), Optional.of("\"v1\""), Optional.of("yesterday"), NOW);
        assertThat(outcomes).containsExactly(read("# 一\n", Optional.of(fetch)));
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("If-None-Match")).isNull();
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("Paperboy");
    }

    @Test
    void serverIsAskedEverySixHoursAndOnlyWhetherTheTextChanged() throws InterruptedException {
        server.enqueue(markdown("# A\n").addHeader("ETag", "\"v1\"").build());
        server.enqueue(new MockResponse.Builder().code(304).build());
        server.enqueue(markdown("# B\n").addHeader("ETag", "\"v2\"").build());
        WebSource source = source();
        source.read(NOW);

        List<SourceOutcome> early = source.read(NOW.plus(EVERY).minusMillis(1));
        List<SourceOutcome> same = source.read(NOW.plus(EVERY));
        List<SourceOutcome> changed = source.read(NOW.plus(EVERY.multipliedBy(2)));

        assertThat(early).containsExactly(unchanged(Optional.empty()));
        assertThat(same).containsExactly(unchanged(Optional.of(version("\"v1\"", NOW.plus(EVERY)))));
        assertThat(changed)
                .containsExactly(read("# B\n", Optional.of(version("\"v2\"", NOW.plus(EVERY.multipliedBy(2))))));
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void restartNeitherAsksEarlyNorForgetsTheVersion() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(304).build());
        Fetch kept = version("\"v1\"", NOW);
        WebSource source = source(Optional.of(kept));

        List<SourceOutcome> early = source.read(NOW.plus(Duration.ofHours(1)));
        List<SourceOutcome> due = source.read(NOW.plus(EVERY));

        assertThat(early).containsExactly(unchanged(Optional.empty()));
        assertThat(due).containsExactly(unchanged(Optional.of(version("\"v1\"", NOW.plus(EVERY)))));
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
    }

    @Test
    void whatWasKeptOfAnotherAddressIsForgotten() throws InterruptedException {
        server.enqueue(markdown("# A\n").build());
        Fetch other = new Fetch(URI.create("https://example.org/"), Optional.of("\"v1\""), Optional.empty(), NOW);

        List<SourceOutcome> outcomes = source(Optional.of(other)).read(NOW);

        assertThat(outcomes).singleElement().isInstanceOf(SourceOutcome.Read.class);
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void sameTextWithoutValidatorsIsUnchanged() {
        server.enqueue(markdown("# A\n").build());
        server.enqueue(markdown("# A\n").build());
        WebSource source = source();
        source.read(NOW);

        assertThat(source.read(NOW.plus(EVERY))).singleElement().isInstanceOf(SourceOutcome.Unchanged.class);
    }

    @Test
    void againGivesTheTextWithoutAskingTheServerEarlier() {
        server.enqueue(markdown("# A\n").build());
        WebSource source = source();
        source.read(NOW);

        source.again();

        assertThat(source.read(NOW)).containsExactly(read("# A\n", Optional.empty()));
        assertThat(source.read(NOW)).containsExactly(unchanged(Optional.empty()));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void againAfterARestartMakesTheNextRequestBringTheText() throws InterruptedException {
        server.enqueue(markdown("# A\n").build());
        WebSource source = source(Optional.of(version("\"v1\"", NOW)));

        source.again();
        source.read(NOW.plus(EVERY));
        List<SourceOutcome> after = source.read(NOW.plus(EVERY));

        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
        assertThat(after).containsExactly(unchanged(Optional.empty()));
    }

    @Test
    void clockSetBackHoldsNothingUp() {
        server.enqueue(markdown("# A\n").build());

        List<SourceOutcome> outcomes = source(Optional.of(version("\"v1\"", NOW.plus(Duration.ofDays(400)))))
                .read(NOW);

        assertThat(outcomes).singleElement().isInstanceOf(SourceOutcome.Read.class);
    }

    @Test
    void threeRedirectsAreFollowedAndAFourthIsNot() {
        redirect("/2.md");
        redirect("/3.md");
        redirect("/4.md");
        server.enqueue(markdown("# A\n").build());
        List<SourceOutcome> three = source().read(NOW);
        redirect("/2.md");
        redirect("/3.md");
        redirect("/4.md");
        redirect("/5.md");

        List<SourceOutcome> four = source().read(NOW);

        assertThat(three).singleElement().isInstanceOf(SourceOutcome.Read.class);
        assertThat(four).extracting(WebSourceTest::what).containsExactly(address() + " redirects more than 3 times.");
        assertThat(server.getRequestCount()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:PORT/list.md, http://localhost:PORT/... is not fetched.",
        "https://localhost:1/list.md, https://localhost:1/... is not fetched.",
        "https://user:word@localhost:PORT/list.md, https://localhost:PORT/... is not fetched.",
        "file:///etc/passwd, https://localhost:PORT/... redirects to what is no web address.",
        "https://127.2:PORT/, 127.2 is not on the public internet.",
        "https://[::ffff:127.0.0.2]:PORT/, 127.0.0.2 is not on the public internet.",
        "https://10.0.0.1:PORT/, 10.0.0.1 is not on the public internet.",
    })
    void redirectIsCheckedLikeTheFirstAddress(String location, String expected) {
        String port = String.valueOf(server.getPort());
        redirect(location.replace("PORT", port));

        List<SourceOutcome> outcomes = source(
                        new WebFetcher(client, WebSourceTest::isTheServer, server.getPort(), Duration.ofSeconds(5)))
                .read(NOW);

        assertThat(outcomes).extracting(WebSourceTest::what).containsExactly(expected.replace("PORT", port));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    /** Every spelling of loopback, with the guard as it is in real use. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0.0.0.0",
                "[::]",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "169.254.169.254"
            })
    void nothingButPublicAddressesIsConnectedTo(String host) {
        WebFetcher guarded = new WebFetcher(client, PublicAddresses::contain, server.getPort(), Duration.ofSeconds(5));
        URI address = URI.create("https://" + host + ":" + server.getPort() + "/list.md");

        List<SourceOutcome> outcomes =
                new WebSource(new ListPlace.OnWeb("papers", address, Optional.empty()), EVERY, guarded).read(NOW);

        assertThat(outcomes).singleElement().isInstanceOf(SourceOutcome.Failed.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void fetcherForRealUseKeepsToTheUsualPort() {
        List<SourceOutcome> outcomes = source(WebFetcher.guarded()).read(NOW);

        assertThat(outcomes)
                .extracting(WebSourceTest::what)
                .containsExactly("https://localhost:" + server.getPort() + "/... is not fetched.");
    }

    @Test
    void moreThanTwoMebibytesAreRefusedAfterUnpacking() throws IOException {
        Buffer packed = new Buffer();
        try (BufferedSink gzip = Okio.buffer(new GzipSink(packed))) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        assertThat(packed.size()).isLessThan(100_000);
        server.enqueue(new MockResponse.Builder()
                .body(packed)
                .addHeader("Content-Encoding", "gzip")
                .build());
        server.enqueue(markdown("x".repeat(2 * 1024 * 1024 + 1)).build());
        server.enqueue(markdown("x".repeat(2 * 1024 * 1024)).build());

        assertThat(source().read(NOW))
                .extracting(WebSourceTest::what)
                .containsExactly("What localhost sends is larger than 2 MiB.");
        assertThat(source().read(NOW))
                .extracting(WebSourceTest::what)
                .containsExactly("What localhost sends is larger than 2 MiB.");
        assertThat(source().read(NOW)).singleElement().isInstanceOf(SourceOutcome.Read.class);
    }

    @Test
    void dribblingServerIsLeftWhenTheTimeIsUp() {
        redirect("/slow.md");
        server.enqueue(markdown("# A slow list\n")
                .throttleBody(1, 100, TimeUnit.MILLISECONDS)
                .build());

        List<SourceOutcome> outcomes = source(new WebFetcher(
                        client, InetAddress::isLoopbackAddress, server.getPort(), Duration.ofMillis(500)))
                .read(NOW);

        assertThat(outcomes).extracting(WebSourceTest::what).containsExactly("localhost did not answer in time.");
    }

    @Test
    void webPageInsteadOfMarkdownIsTold() {
        server.enqueue(new MockResponse.Builder()
                .body("# A")
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .build());
        server.enqueue(markdown("\n<!DOCTYPE html>\n<p>").build());

        SourceOutcome expected = new SourceOutcome.Failed(
                new TextId("papers", ""),
                address().toString(),
                "localhost answers with a web page, not with Markdown.",
                "Name the address of the file itself; on GitHub the one behind \"Raw\".",
                Optional.of(Fetch.withoutVersion(address(), NOW)));
        assertThat(source().read(NOW)).containsExactly(expected);
        assertThat(source().read(NOW)).containsExactly(expected);
    }

    @Test
    void answerThatIsNoTextIsToldByItsFirstBadByte() {
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().write("é".getBytes(StandardCharsets.ISO_8859_1)))
                .build());

        assertThat(source().read(NOW))
                .extracting(WebSourceTest::what)
                .containsExactly("localhost's answer is not UTF-8 text: byte 0 in line 1 cannot be read.");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 304, 400, 403, 404, 410, 418, 429, 500, 503})
    void anyOtherAnswerIsAFailureThatWaitsForItsTime(int code) {
        server.enqueue(new MockResponse.Builder().code(code).build());
        server.enqueue(markdown("# A\n").build());
        WebSource source = source();

        List<SourceOutcome> refused = source.read(NOW);
        List<SourceOutcome> early = source.read(NOW.plus(EVERY).minusMillis(1));
        List<SourceOutcome> due = source.read(NOW.plus(EVERY));

        assertThat(refused).extracting(WebSourceTest::what).first().asString().startsWith("localhost answered " + code);
        assertThat(early).extracting(WebSourceTest::what).isEqualTo(List.of(what(refused.get(0))));
        assertThat(due).singleElement().isInstanceOf(SourceOutcome.Read.class);
    }

    @Test
    void failureKeepsTheVersionLastRead() throws InterruptedException {
        server.enqueue(markdown("# A\n").addHeader("ETag", "\"v1\"").build());
        server.enqueue(new MockResponse.Builder().code(500).build());
        server.enqueue(new MockResponse.Builder().code(304).build());
        WebSource source = source();
        source.read(NOW);

        List<SourceOutcome> broken = source.read(NOW.plus(EVERY));
        List<SourceOutcome> well = source.read(NOW.plus(EVERY.multipliedBy(2)));

        assertThat(broken.get(0).fetch()).contains(version("\"v1\"", NOW.plus(EVERY)));
        assertThat(well).singleElement().isInstanceOf(SourceOutcome.Unchanged.class);
    }

    @Test
    void serverThatDoesNotAnswerIsTriedAfterAQuarterOfAnHourThenLater() {
        WebSource source = source();
        server.close();
        String what = "localhost cannot be reached.";

        assertThat(source.read(NOW)).extracting(WebSourceTest::what).containsExactly(what);
        assertThat(source.read(NOW).get(0).fetch()).isEmpty();
        assertThat(requestsIn(source, Duration.ofHours(24))).containsExactly(15L, 45L, 105L, 225L, 465L, 825L, 1185L);
    }

    @Test
    void validatorThatCannotBeSentBackIsDropped() {
        server.enqueue(markdown("# A\n")
                .addHeaderLenient("ETag", "\"版本\"")
                .addHeader("Last-Modified", "x".repeat(2000))
                .build());
        server.enqueue(markdown("# B\n").build());
        WebSource source = source();

        assertThat(source.read(NOW).get(0).fetch()).contains(Fetch.withoutVersion(address(), NOW));
        assertThat(source.read(NOW.plus(EVERY))).singleElement().isInstanceOf(SourceOutcome.Read.class);
    }

    @Test
    void proxyOfTheMachineIsNotUsed() {
        server.enqueue(markdown("# A\n").build());
        Proxy nobody = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
        OkHttpClient proxied = client.newBuilder().proxy(nobody).build();
        WebFetcher fetcher =
                new WebFetcher(proxied, InetAddress::isLoopbackAddress, server.getPort(), Duration.ofSeconds(5));

        assertThat(source(fetcher).read(NOW)).singleElement().isInstanceOf(SourceOutcome.Read.class);
    }

    @Test
    void keyInTheAddressIsNotShown() {
        server.enqueue(markdown("# A\n").build());
        URI address = URI.create(address() + "?token=abc");

        SourceOutcome outcome = new WebSource(new ListPlace.OnWeb("papers", address, Optional.empty()), EVERY, open())
                .read(NOW)
                .get(0);

        assertThat(outcome.place()).isEqualTo(address() + "?…");
    }

    /** The minutes in which the source is due, when it is read in each. */
    private static List<Long> requestsIn(WebSource source, Duration time) {
        return LongStream.rangeClosed(1, time.toMinutes())
                .filter(minute -> source.isDue(NOW.plus(Duration.ofMinutes(minute))))
                .peek(minute -> source.read(NOW.plus(Duration.ofMinutes(minute))))
                .boxed()
                .toList();
    }

    private static boolean isTheServer(InetAddress address) {
        return address.equals(InetAddress.getLoopbackAddress());
    }

    private WebFetcher open() {
        return new WebFetcher(client, InetAddress::isLoopbackAddress, server.getPort(), Duration.ofSeconds(5));
    }

    private WebSource source() {
        return source(Optional.empty());
    }

    private WebSource source(Optional<Fetch> last) {
        return new WebSource(new ListPlace.OnWeb("papers", address(), last), EVERY, open());
    }

    private WebSource source(WebFetcher fetcher) {
        return new WebSource(new ListPlace.OnWeb("papers", address(), Optional.empty()), EVERY, fetcher);
    }

    private URI address() {
        return URI.create("https://localhost:" + server.getPort() + "/list.md");
    }

    private Fetch version(String etag, Instant askedAt) {
        return new Fetch(address(), Optional.of(etag), Optional.empty(), askedAt);
    }

    private void redirect(String location) {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", location)
                .build());
    }

    private static MockResponse.Builder markdown(String text) {
        return new MockResponse.Builder().body(text).addHeader("Content-Type", "text/plain; charset=utf-8");
    }

    private SourceOutcome read(String text, Optional<Fetch> fetch) {
        String fingerprint = TextBytes.fingerprint(text.getBytes(StandardCharsets.UTF_8));
        TextId id = new TextId("papers", "");
        return new SourceOutcome.Read(id, new ListText(id.key(), address().toString(), text, fingerprint), fetch);
    }

    private SourceOutcome unchanged(Optional<Fetch> fetch) {
        return new SourceOutcome.Unchanged(new TextId("papers", ""), address().toString(), fetch);
    }

    private static String what(SourceOutcome outcome) {
        return outcome instanceof SourceOutcome.Failed failed ? failed.what() : outcome.toString();
    }
}
