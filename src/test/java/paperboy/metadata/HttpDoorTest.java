package paperboy.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Request;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperboy.storage.Rest;

class HttpDoorTest {
    private final Service service = new Service();

    @AfterEach
    void close() {
        service.close();
    }

    private Fetched<String> fetch() {
        return fetch("papers");
    }

    private Fetched<String> fetch(String path) {
        return service.door()
                .fetch(
                        new Request.Builder().url(service.address() + path).build(),
                        answer -> answer.body().utf8());
    }

    private Fetched<String> failed(Duration rest, String why) {
        return new Fetched.Failed<>(why, new Rest(service.time.instant().plus(rest), why));
    }

    @Test
    void aRequestSaysWhoAsks() {
        service.answersJson("{}");

        Fetched<String> fetched = fetch();

        assertThat(fetched).isEqualTo(new Fetched.Read<>("{}"));
        RecordedRequest request = service.takeAll().get(0);
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("paperboy-test/1 (+mailto:curator@example.org)");
    }

    @Test
    void theNextRequestWaitsUntilThePauseIsOver() {
        service.answersJson("{}");
        service.answersJson("{}");

        fetch();
        service.time.pass(Duration.ofSeconds(1));
        fetch();

        assertThat(service.time.sleeps()).containsExactly(Service.PAUSE.minusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {406, 429, 500, 502, 503, 504})
    void aServiceThatCannotAnswerRestsFor30Seconds(int status) {
        service.answers(status, "text/html", "<html>later</html>");

        Fetched<String> fetched = fetch();

        assertThat(fetched).isEqualTo(failed(Duration.ofSeconds(30), "HTTP " + status));
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "10, 30",
        "0, 30",
        "soon, 30",
        "99999999999, 30",
        "999999999, 86400",
        "'Mon, 04 May 2026 03:10:00 GMT', 600",
        "'Mon, 04 May 2020 03:10:00 GMT', 30"
    })
    void retryAfterIsObeyedWhereItIsLongerThanOurOwnRest(String header, long seconds) {
        service.answers(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", header)
                .build());

        Fetched<String> fetched = fetch();

        assertThat(fetched).isEqualTo(failed(Duration.ofSeconds(seconds), "HTTP 429"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aServiceThatLocksUsOutIsLeftAloneForADay(int status) {
        service.answers(status, "application/json", "{}");

        Fetched<String> fetched = fetch();

        assertThat(fetched).isEqualTo(failed(Duration.ofHours(24), "HTTP " + status));
    }

    @Test
    void aUsedUpBudgetIsWaitedFor() {
        long renewed = FakeTime.START.plusSeconds(1_800).getEpochSecond();
        service.answers(new MockResponse.Builder()
                .code(403)
                .addHeader("x-ratelimit-remaining", "0")
                .addHeader("x-ratelimit-reset", String.format(Locale.ROOT, "%d", renewed))
                .build());

        Fetched<String> fetched = fetch();

        assertThat(fetched).isEqualTo(failed(Duration.ofMinutes(30), "HTTP 403"));
    }

    @Test
    void aRefusalByAServiceThatStillCountsUsIsNotALockOut() {
        service.answers(new MockResponse.Builder()
                .code(403)
                .addHeader("x-ratelimit-remaining", "4711")
                .body("{\"message\":\"Repository access blocked\"}")
                .build());

        Fetched<String> fetched = fetch();

        assertThat(fetched).isEqualTo(failed(Duration.ofMinutes(1), "HTTP 403"));
    }

    @Test
    void noRequestIsSentWhileTheServiceRests() {
        service.answers(503, "text/plain", "");

        fetch();
        service.time.pass(Duration.ofSeconds(29));
        Fetched<String> second = fetch();

        assertThat(second).isEqualTo(failed(Duration.ofSeconds(1), "HTTP 503"));
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void restsGrowUntilTheBreakerOpensForAnHourAndAtLastForADay() {
        StringBuilder rests = new StringBuilder();

        for (int i = 0; i < 7; i++) {
            service.answers(503, "text/plain", "");
            Fetched.Failed<String> failed = (Fetched.Failed<String>) fetch();
            Duration rest =
                    Duration.between(service.time.instant(), failed.rest().until());
            rests.append(rest).append(' ');
            service.time.pass(rest);
        }

        assertThat(rests).hasToString("PT30S PT1M PT2M30S PT1H PT1H PT24H PT24H ");
        assertThat(service.requests()).hasSize(7);
    }

    @Test
    void anAnswerMakesAllGoodAgain() {
        for (int i = 0; i < 4; i++) {
            service.answers(503, "text/plain", "");
            service.time.pass(Duration.between(
                    service.time.instant(),
                    ((Fetched.Failed<String>) fetch()).rest().until()));
        }
        service.answersJson("{}");
        service.answers(503, "text/plain", "");

        Fetched<String> healed = fetch();
        Fetched<String> failedAnew = fetch();

        assertThat(healed).isEqualTo(new Fetched.Read<>("{}"));
        assertThat(failedAnew).isEqualTo(failed(Duration.ofSeconds(30), "HTTP 503"));
    }

    @Test
    void aRenamedRepositoryIsFollowed() {
        service.answers(redirect(service.address() + "renamed"));
        service.answersJson("{}");

        Fetched<String> fetched = fetch();

        assertThat(fetched).isEqualTo(new Fetched.Read<>("{}"));
        assertThat(service.requests()).containsExactly("GET /papers", "GET /renamed");
    }

    @Test
    void aPortalElsewhereIsNotFollowed() {
        service.answers(redirect("http://portal.invalid/login"));

        Fetched<String> fetched = fetch();

        assertThat(fetched).isEqualTo(failed(Duration.ofSeconds(30), "HTTP 302 to another site, a portal perhaps"));
    }

    @Test
    void redirectsInACircleEnd() {
        for (int i = 0; i < 3; i++) {
            service.answers(redirect("/papers"));
        }

        Fetched<String> fetched = fetch();

        assertThat(fetched.read()).isEmpty();
        assertThat(service.requests()).hasSize(3);
    }

    private static MockResponse redirect(String to) {
        return new MockResponse.Builder().code(302).addHeader("Location", to).build();
    }

    @Test
    void aCompressedAnswerOfTenGigabytesIsStoppedAtItsCap() {
        AtomicLong sent = new AtomicLong();
        service.answers(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .addHeader("Content-Encoding", "gzip")
                .body(new Bomb(sent))
                .build());

        Fetched<String> fetched = fetch();

        assertThat(fetched).isEqualTo(failed(Duration.ofSeconds(30), "more than 5 MiB"));
        service.close();
        assertThat(sent.get()).isLessThan(10_000L << 20);
    }

    @Test
    void anAnswerOfExactlyTheCapIsRead() {
        service.answersJson(" ".repeat(HttpDoor.MAX_BYTES));

        Fetched<String> fetched = fetch();

        assertThat(fetched.read().map(String::length)).contains(HttpDoor.MAX_BYTES);
    }

    @Test
    void anAnswerThatIsCutOffIsAFailure() {
        service.answers(new MockResponse.Builder()
                .body("{\"papers\": 1234567}")
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());

        Fetched<String> fetched = fetch();

        assertThat(fetched.read()).isEmpty();
    }

    @Test
    void withoutANetworkThereIsAFailureAndNoException() {
        String address = service.address();
        service.close();

        Fetched<String> fetched =
                service.door().fetch(new Request.Builder().url(address).build(), answer -> "");

        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void aStoppedThreadAsksNobody() {
        service.answersJson("{}");
        Service other = new Service();
        HttpDoor door =
                new HttpDoor("test", new Network("test").client(), Service.PAUSE, TimeSource.system(), other.time);
        Request request = new Request.Builder().url(service.address()).build();
        door.fetch(request, answer -> "");

        Thread.currentThread().interrupt();
        Fetched<String> fetched = door.fetch(request, answer -> "");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fetched).isEqualTo(new Fetched.Failed<>("stopped", new Rest(FakeTime.START, "stopped")));
        assertThat(service.requests()).hasSize(1);
        other.close();
    }

    /** Ten gigabytes of zeros in some ten megabytes. */
    private record Bomb(AtomicLong sent) implements MockResponseBody {
        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            byte[] zeros = new byte[1 << 20];
            try (GZIPOutputStream gzip = new GZIPOutputStream(sink.outputStream())) {
                for (int i = 0; i < 10_000; i++) {
                    gzip.write(zeros);
                    sink.flush();
                    sent.addAndGet(zeros.length);
                }
            }
        }
    }
}
