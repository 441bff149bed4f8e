package paperboy.metadata.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Link;
import paperboy.catalog.LinkRole;
import paperboy.metadata.Papers;
import paperboy.metadata.Service;
import paperboy.pipeline.SourceAnswer;

class GithubSourceTest {
    private final Service service = new Service();
    private final GithubSource source = new GithubSource(service.siteWithKey("t0ken"));

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void starsAndArchivedRepositoriesAreTold() {
        service.answersJson("""
                {"full_name": "example/birds", "html_url": "https://github.com/example/birds", "stargazers_count": 34,
                 "archived": true, "license": {"spdx_id": "MIT"}}
                """);

        SourceAnswer answer = source.ask(List.of("example/birds"));

        assertThat(answer.findings())
                .isEqualTo(Map.of(
                        "example/birds",
                        new Finding.Found(new Facts(Map.of(
                                Fact.CODE_URL, "https://github.com/example/birds",
                                Fact.STARS, "34",
                                Fact.CODE_ARCHIVED, Fact.YES)))));
        RecordedRequest request = service.takeAll().get(0);
        assertThat(request.getTarget()).isEqualTo("/repos/example/birds");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer t0ken");
    }

    @ParameterizedTest
    @ValueSource(ints = {410, 451})
    void aRepositoryThatWasClosedIsAbsentAndTheNextIsAskedFor(int status) {
        service.answers(status, "application/json", "{\"message\":\"Repository access blocked\"}");
        service.answers(404, "application/json", "{}");

        SourceAnswer answer = source.ask(List.of("example/birds", "example/nets"));

        assertThat(answer)
                .isEqualTo(new SourceAnswer(
                        Map.of("example/birds", new Finding.Absent(), "example/nets", new Finding.Absent()),
                        Optional.empty()));
    }

    @Test
    void aRepositoryThatIsGoneIsAbsent() {
        service.answers(404, "application/json; charset=utf-8", "{\"message\": \"Not Found\", \"status\": \"404\"}");

        SourceAnswer answer = source.ask(List.of("example/birds"));

        assertThat(answer.findings()).isEqualTo(Map.of("example/birds", new Finding.Absent()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/example/birds, example/birds",
        "http://www.github.com/example/birds.git, example/birds",
        "https://github.com/example/birds.js/tree/master/src?x=1#top, example/birds.js",
    })
    void theRepositoryIsReadFromTheLinkOfTheCode(String url, String repository) {
        Link code = new Link("torch", url, LinkRole.CODE);

        assertThat(source.subject(Papers.linked(code))).contains(repository);
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/example, CODE",
        "https://github.com.evil.example/example/birds, CODE",
        "https://github.com/example/.., CODE",
        "https://github.com/example/birds, DISCUSSION"
    })
    void otherLinksAreNoRepository(String url, LinkRole role) {
        assertThat(source.subject(Papers.linked(new Link("x", url, role)))).isEmpty();
    }
}
