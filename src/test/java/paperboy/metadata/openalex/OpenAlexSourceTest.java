package paperboy.metadata.openalex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.metadata.Service;
import paperboy.pipeline.SourceAnswer;

class OpenAlexSourceTest {
    private static final String DOI = "10.1000/birds.1";

    private final Service service = new Service();
    private final OpenAlexSource source = new OpenAlexSource(service.siteWithKey("k3y"));

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void anAbstractIsPutTogetherFromItsIndex() {
        service.answersJson("""
                {"id":"https://openalex.org/W1","doi":"https://doi.org/10.1000/birds.1","title":"Small nets",
                 "publication_date":"2012-03-21","cited_by_count":72,"is_retracted":true,
                 "open_access":{"is_oa":true,"oa_url":"https://example.org/birds.pdf"},
                 "primary_location":{"source":{"display_name":"Journal of Birds"}},
                 "authorships":[{"author":{"display_name":"Ada Example"}},{"author":{}}],
                 "abstract_inverted_index":{"count":[1,4],"We":[0],"and":[3],"birds":[2,5]}}
                """);

        SourceAnswer answer = source.ask(List.of(DOI));

        assertThat(answer.findings())
                .isEqualTo(Map.of(
                        DOI,
                        new Finding.Found(new Facts(Map.of(
                                Fact.TITLE, "Small nets",
                                Fact.AUTHORS, "Ada Example",
                                Fact.ABSTRACT, "We count birds and count birds",
                                Fact.VENUE, "Journal of Birds",
                                Fact.PUBLISHED_ON, "2012-03-21",
                                Fact.DOI, DOI,
                                Fact.CITATIONS, "72",
                                Fact.FULL_TEXT_URL, "https://example.org/birds.pdf",
                                Fact.WITHDRAWN, Fact.YES)))));
        assertThat(service.requests()).containsExactly("GET /works/doi:10.1000%2Fbirds.1?api_key=k3y");
    }

    @Test
    void anUnknownDoiIsAbsent() {
        service.answers(404, "application/json", "{\"error\":\"not found\"}");

        assertThat(source.ask(List.of(DOI)).findings()).isEqualTo(Map.of(DOI, new Finding.Absent()));
    }

    @Test
    void aPartialAnswerIsKeptAsFarAsItGoes() {
        service.answersJson(
                "{\"doi\":\"https://doi.org/10.1000/birds.1\",\"primary_location\":null,\"abstract_inverted_index\":null}");

        assertThat(source.ask(List.of(DOI)).findings())
                .isEqualTo(Map.of(DOI, new Finding.Found(new Facts(Map.of(Fact.DOI, DOI)))));
    }
}
