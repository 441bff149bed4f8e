package paperboy.metadata.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.metadata.Service;
import paperboy.pipeline.SourceAnswer;

class HuggingFaceSourceTest {
    private final Service service = new Service();
    private final HuggingFaceSource source = new HuggingFaceSource(service.site());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void foundAndAbsentPapersAreToldApart() {
        service.answersJson("""
                {"id": "1906.03516", "title": "Small nets", "summary": "We count birds.", "upvotes": 12,
                 "ai_summary": "Counts birds.", "ai_keywords": ["birds"],
                 "githubRepo": "https://github.com/example/birds", "githubStars": 34}
                """);
        service.answers(404, "application/json; charset=utf-8", "{\"error\":\"Paper not found\"}");

        SourceAnswer answer = source.ask(List.of("1906.03516", "math/0611800"));

        assertThat(answer)
                .isEqualTo(new SourceAnswer(
                        Map.of(
                                "1906.03516",
                                new Finding.Found(new Facts(Map.of(
                                        Fact.TITLE, "Small nets",
                                        Fact.ABSTRACT, "We count birds.",
                                        Fact.GENERATED_SUMMARY, "Counts birds.",
                                        Fact.UPVOTES, "12",
                                        Fact.CODE_URL, "https://github.com/example/birds",
                                        Fact.STARS, "34"))),
                                "math/0611800",
                                new Finding.Absent()),
                        Optional.empty()));
        assertThat(service.requests()).containsExactly("GET /api/papers/1906.03516", "GET /api/papers/math%2F0611800");
        assertThat(service.time.sleeps()).containsExactly(Service.PAUSE);
    }

    @Test
    void aPartialAnswerIsKeptAsFarAsItGoes() {
        service.answersJson(
                "{\"id\": \"1906.03516\", \"upvotes\": null, \"githubRepo\": \"ftp://x\", \"githubStars\": 1.5}");

        SourceAnswer answer = source.ask(List.of("1906.03516"));

        assertThat(answer.findings()).isEqualTo(Map.of("1906.03516", new Finding.Found(new Facts(Map.of()))));
    }
}
