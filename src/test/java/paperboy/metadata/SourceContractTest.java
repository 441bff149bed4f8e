package paperboy.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import paperboy.catalog.Finding;
import paperboy.metadata.arxiv.ArxivSource;
import paperboy.metadata.crossref.CrossrefSource;
import paperboy.metadata.github.GithubSource;
import paperboy.metadata.huggingface.HuggingFaceSource;
import paperboy.metadata.openalex.OpenAlexSource;
import paperboy.metadata.semanticscholar.SemanticScholarSource;
import paperboy.pipeline.MetadataSource;
import paperboy.pipeline.SourceAnswer;

/** What holds of every source, whatever its service does. */
class SourceContractTest {
    private static final Duration FIRST_REST = Duration.ofSeconds(30);

    private final Service service = new Service();

    @AfterEach
    void close() {
        service.close();
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of("1906.03516", source(ArxivSource::new)),
                Arguments.of("ARXIV:1906.03516", source(SemanticScholarSource::new)),
                Arguments.of("1906.03516", source(HuggingFaceSource::new)),
                Arguments.of("example/birds", source(GithubSource::new)),
                Arguments.of("10.1000/birds.1", source(CrossrefSource::new)),
                Arguments.of("10.1000/birds.1", source(OpenAlexSource::new)));
    }

    private static Function<Site, MetadataSource> source(Function<Site, MetadataSource> source) {
        return source;
    }

    private SourceAnswer failed(String subject, Duration rest, String why) {
        return new SourceAnswer(Map.of(subject, new Finding.Failed(why)), Optional.of(service.restUntil(rest, why)));
    }

    private SourceAnswer ask(String subject, Function<Site, MetadataSource> source) {
        return source.apply(service.site()).ask(List.of(subject));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void tooManyRequestsWithoutRetryAfter(String subject, Function<Site, MetadataSource> source) {
        service.answers(429, "text/html", "<html>Rate exceeded.</html>");

        SourceAnswer answer = ask(subject, source);

        assertThat(answer).isEqualTo(failed(subject, FIRST_REST, "HTTP 429"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void tooManyRequestsWithRetryAfter(String subject, Function<Site, MetadataSource> source) {
        service.answers(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "3600")
                .build());

        SourceAnswer answer = ask(subject, source);

        assertThat(answer).isEqualTo(failed(subject, Duration.ofHours(1), "HTTP 429"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void serverError(String subject, Function<Site, MetadataSource> source) {
        service.answers(503, "text/plain", "upstream connect error");

        SourceAnswer answer = ask(subject, source);

        assertThat(answer).isEqualTo(failed(subject, FIRST_REST, "HTTP 503"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aPageForPeopleIsNoAnswer(String subject, Function<Site, MetadataSource> source) {
        service.answers(
                200, "text/html; charset=utf-8", "<!DOCTYPE html><html><body>Welcome to the hotel</body></html>");

        SourceAnswer answer = ask(subject, source);

        assertThat(answer.findings().get(subject)).isInstanceOf(Finding.Failed.class);
        assertThat(answer.rest()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void notFoundFromAPortalSaysNothingOfThePaper(String subject, Function<Site, MetadataSource> source) {
        service.answers(404, "text/html", "<html>no such page</html>");

        SourceAnswer answer = ask(subject, source);

        assertThat(answer.findings().get(subject)).isInstanceOf(Finding.Failed.class);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aPageForPeopleUnderAFalseLabelIsNoAnswer(String subject, Function<Site, MetadataSource> source) {
        service.answers(200, "application/json+xml", "<html><body>Welcome</body></html>");

        SourceAnswer answer = ask(subject, source);

        assertThat(answer.findings().get(subject)).isInstanceOf(Finding.Failed.class);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void emptyAndTruncatedAndDeepAnswersAreNoAnswers(String subject, Function<Site, MetadataSource> source) {
        for (String body : List.of(
                "", "{\"id\": \"1906", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "[".repeat(100_000))) {
            service.answers(200, "application/json+xml", body);

            SourceAnswer answer = ask(subject, source);

            assertThat(answer.findings().get(subject)).isInstanceOf(Finding.Failed.class);
            service.time.pass(Duration.ofDays(2));
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void answersOfAnotherShapeAreNoAnswers(String subject, Function<Site, MetadataSource> source) {
        for (String body : List.of("null", "7", "[]", "{}", "{\"message\": []}", "[{\"a\": 1}, {\"b\": 2}]", "{} {}")) {
            service.answersJson(body);

            SourceAnswer answer = ask(subject, source);

            assertThat(answer.findings().get(subject)).isInstanceOf(Finding.Failed.class);
            service.time.pass(Duration.ofDays(2));
        }
    }

    static Stream<Arguments> sourcesOfOnePaperARequest() {
        return Stream.of(
                Arguments.of("1906.03516", "{\"id\": \"1906.03517\"}", source(HuggingFaceSource::new)),
                Arguments.of(
                        "10.1000/birds.1",
                        "{\"message\": {\"DOI\": \"10.1000/birds.2\"}}",
                        source(CrossrefSource::new)),
                Arguments.of(
                        "10.1000/birds.1",
                        "{\"doi\": \"https://doi.org/10.1000/birds.2\"}",
                        source(OpenAlexSource::new)));
    }

    @ParameterizedTest
    @MethodSource("sourcesOfOnePaperARequest")
    void anotherPaperThanAskedForDoesNotHoldUpTheNext(
            String subject, String other, Function<Site, MetadataSource> source) {
        service.answersJson(other);
        service.answers(404, "application/json", "{}");

        SourceAnswer answer = source.apply(service.site()).ask(List.of(subject, subject + "1"));

        assertThat(answer)
                .isEqualTo(new SourceAnswer(
                        Map.of(
                                subject,
                                new Finding.Failed("answered with another paper"),
                                subject + "1",
                                new Finding.Absent()),
                        Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void nobodyIsAskedAfterTheFirstFailure(String subject, Function<Site, MetadataSource> source) {
        service.answers(500, "text/plain", "");

        SourceAnswer answer = source.apply(service.site()).ask(List.of(subject, subject + "1"));

        assertThat(answer.rest()).isPresent();
        assertThat(service.requests()).hasSize(1);
    }
}
