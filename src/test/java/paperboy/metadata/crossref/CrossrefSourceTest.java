package paperboy.metadata.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.metadata.Papers;
import paperboy.metadata.Service;
import paperboy.pipeline.SourceAnswer;

class CrossrefSourceTest {
    private static final String DOI = "10.1000/birds.1";

    private final Service service = new Service();
    private final CrossrefSource source = new CrossrefSource(service.siteWithKey("unused"));

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void whatThePublisherRegisteredIsTold() {
        service.answersJson("""
                {"status":"ok","message-type":"work","message":{"DOI":"10.1000\\/Birds.1","title":["Small nets"],
                 "container-title":["Journal of Birds"],"is-referenced-by-count":72,
                 "published":{"date-parts":[[2012,3,1]]},"abstract":"<jats:p>We count birds.<\\/jats:p>",
                 "author":[{"given":"Ada","family":"Example"},{"name":"The Bird Group"},{"given":"only"}]}}
                """);

        SourceAnswer answer = source.ask(List.of(DOI));

        assertThat(answer.findings())
                .isEqualTo(Map.of(
                        DOI,
                        new Finding.Found(new Facts(Map.of(
                                Fact.TITLE, "Small nets",
                                Fact.AUTHORS, "Ada Example\nThe Bird Group",
                                Fact.ABSTRACT, "<jats:p>We count birds.</jats:p>",
                                Fact.VENUE, "Journal of Birds",
                                Fact.PUBLISHED_ON, "2012-03-01",
                                Fact.DOI, DOI,
                                Fact.CITATIONS, "72")))));
        assertThat(service.requests()).containsExactly("GET /works/10.1000%2Fbirds.1?mailto=curator%40example.org");
    }

    @Test
    void retractedPapersAreMarkedAndAYearAloneIsNoDay() {
        service.answersJson("""
                {"message":{"DOI":"10.1000/birds.1","published":{"date-parts":[[2012]]},
                 "updated-by":[{"type":"correction"},{"type":"Retraction"}]}}
                """);

        SourceAnswer answer = source.ask(List.of(DOI));

        assertThat(answer.findings())
                .isEqualTo(Map.of(DOI, new Finding.Found(new Facts(Map.of(Fact.DOI, DOI, Fact.WITHDRAWN, Fact.YES)))));
    }

    @Test
    void aPlainTextLabelledJsonSaysNotFound() {
        service.answers(404, "application/json", "Resource not found.");

        assertThat(source.ask(List.of(DOI)).findings()).isEqualTo(Map.of(DOI, new Finding.Absent()));
    }

    @Test
    void papersOnArxivAreNotAskedFor() {
        assertThat(source.subject(Papers.arxiv("1906.03516"))).isEmpty();
        assertThat(source.subject(Papers.doi("10.1000/Birds.1"))).contains(DOI);
    }
}
