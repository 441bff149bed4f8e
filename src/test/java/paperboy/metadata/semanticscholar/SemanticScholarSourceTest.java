package paperboy.metadata.semanticscholar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Link;
import paperboy.catalog.LinkRole;
import paperboy.metadata.Papers;
import paperboy.metadata.Service;
import paperboy.pipeline.SourceAnswer;

class SemanticScholarSourceTest {
    private static final String PAPER = """
            {"paperId": "c3", "externalIds": {"ArXiv": "1906.03516", "DOI": "10.1000/birds.1", "CorpusId": 47},
             "title": "Small nets", "abstract": "We count birds.", "venue": "ICML", "publicationDate": "2019-06-08",
             "citationCount": 72, "openAccessPdf": {"url": "https://example.org/birds.pdf", "status": "GREEN"},
             "tldr": {"model": "tldr@v2.0.0", "text": "Birds are counted by small nets."},
             "authors": [{"authorId": "1", "name": "Ada Example"}, {"authorId": null, "name": "Bo Müller"}]}
            """;

    private final Service service = new Service();
    private final SemanticScholarSource source = new SemanticScholarSource(service.siteWithKey("k3y"));

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aBatchIsOnePostWithTheKey() {
        service.answersJson("[null, null]");

        source.ask(List.of("ARXIV:1906.03516", "DOI:10.1000/birds.1"));

        RecordedRequest request = service.takeAll().get(0);
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).startsWith("/graph/v1/paper/batch?fields=title,abstract,authors,tldr");
        assertThat(request.getHeaders().get("x-api-key")).isEqualTo("k3y");
        assertThat(request.getBody()).isNotNull();
        assertThat(request.getBody().utf8()).isEqualTo("{\"ids\":[\"ARXIV:1906.03516\",\"DOI:10.1000/birds.1\"]}");
    }

    @Test
    void nullStandsInThePlaceOfAPaperThatIsNotKnown() {
        service.answersJson("[null, " + PAPER + "]");

        SourceAnswer answer = source.ask(List.of("ARXIV:1906.00001", "ARXIV:1906.03516"));

        assertThat(answer)
                .isEqualTo(new SourceAnswer(
                        Map.of(
                                "ARXIV:1906.00001",
                                new Finding.Absent(),
                                "ARXIV:1906.03516",
                                new Finding.Found(new Facts(Map.of(
                                        Fact.TITLE, "Small nets",
                                        Fact.ABSTRACT, "We count birds.",
                                        Fact.AUTHORS, "Ada Example\nBo Müller",
                                        Fact.GENERATED_SUMMARY, "Birds are counted by small nets.",
                                        Fact.CITATIONS, "72",
                                        Fact.FULL_TEXT_URL, "https://example.org/birds.pdf",
                                        Fact.PUBLISHED_ON, "2019-06-08",
                                        Fact.DOI, "10.1000/birds.1",
                                        Fact.VENUE, "ICML")))),
                        Optional.empty()));
    }

    @Test
    void partsThatAreMissingOrOfAnotherTypeAreLeftOut() {
        service.answersJson("""
                [{"externalIds": null, "title": "Small nets", "tldr": null, "citationCount": -1, "authors": "Ada",
                  "openAccessPdf": {"url": "javascript:alert(1)"}, "abstract": ["x"], "venue": ""}]
                """);

        SourceAnswer answer = source.ask(List.of("ARXIV:1906.03516"));

        assertThat(answer.findings())
                .isEqualTo(Map.of("ARXIV:1906.03516", new Finding.Found(new Facts(Map.of(Fact.TITLE, "Small nets")))));
    }

    @Test
    void anotherPaperThanAskedForIsAFailureOfThatPaperOnly() {
        service.answersJson("[" + PAPER + "]");

        SourceAnswer answer = source.ask(List.of("ARXIV:1906.00001"));

        assertThat(answer)
                .isEqualTo(new SourceAnswer(
                        Map.of("ARXIV:1906.00001", new Finding.Failed("answered with another paper")),
                        Optional.empty()));
    }

    @Test
    void aBatchWithoutAKnownPaperIsAbsent() {
        service.answers(400, "application/json", "{\"error\":\"No valid paper ids given\"}");

        SourceAnswer answer = source.ask(List.of("ARXIV:1906.00001"));

        assertThat(answer.findings()).isEqualTo(Map.of("ARXIV:1906.00001", new Finding.Absent()));
    }

    @Test
    void aRefusedRequestIsAFailure() {
        service.answers(400, "application/json", "{\"error\":\"Unrecognized or unsupported fields: [tldr]\"}");

        SourceAnswer answer = source.ask(List.of("ARXIV:1906.00001"));

        assertThat(answer.findings()).isEqualTo(Map.of("ARXIV:1906.00001", new Finding.Failed("HTTP 400")));
    }

    @Test
    void papersAreAskedForByTheStrongestNameTheyHave() {
        Link link = new Link(
                "s2",
                "https://www.semanticscholar.org/paper/x/c31c87c591a25c64fbaa82e8ac6a81831b6ac7ce",
                LinkRole.PAPER);

        assertThat(source.subject(Papers.arxiv("1906.03516"))).contains("ARXIV:1906.03516");
        assertThat(source.subject(Papers.doi("10.1000/Birds.1"))).contains("DOI:10.1000/birds.1");
        assertThat(source.subject(Papers.linked(link))).contains("c31c87c591a25c64fbaa82e8ac6a81831b6ac7ce");
    }
}
