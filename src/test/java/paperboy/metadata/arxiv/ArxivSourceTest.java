package paperboy.metadata.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.metadata.Papers;
import paperboy.metadata.Service;
import paperboy.pipeline.SourceAnswer;

class ArxivSourceTest {
    private final Service service = new Service();
    private final ArxivSource source = new ArxivSource(service.site());

    @AfterEach
    void close() {
        service.close();
    }

    private Finding find(String id) {
        return Objects.requireNonNull(source.ask(List.of(id)).findings().get(id));
    }

    @Test
    void oneRequestIsMadeForManyPapersAndSaysHowManyItWants() {
        service.answersFeed(
                Feed.of(Feed.entry("1906.03516v1", "One", "First."), Feed.entry("math/0611800v2", "Two", "Second.")));

        source.ask(List.of("math/0611800", "1906.03516"));

        assertThat(service.requests())
                .containsExactly("GET /api/query?id_list=math/0611800,1906.03516&start=0&max_results=2");
    }

    @Test
    void answersAreToldApartByTheirIdsNotTheirOrder() {
        service.answersFeed(Feed.of(
                Feed.entry("1906.03516v3", "One", "First."),
                Feed.entry("2001.00001v1", "Never asked for", "Planted."),
                Feed.entry("math/0611800v2", "Two", "Second.")));

        SourceAnswer answer = source.ask(List.of("math/0611800", "1808.05394", "1906.03516"));

        assertThat(titles(answer))
                .isEqualTo(Map.of("math/0611800", "Two", "1808.05394", "absent", "1906.03516", "One"));
        assertThat(answer.rest()).isEmpty();
    }

    private static Map<String, String> titles(SourceAnswer answer) {
        return answer.findings().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof Finding.Found found
                                ? found.facts().value(Fact.TITLE).orElse("")
                                : entry.getValue() instanceof Finding.Absent ? "absent" : "failed"));
    }

    @Test
    void everythingOfAnEntryIsKept() {
        service.answersFeed(Feed.of(
                Feed.entry("1906.03516v1", "Small\n  nets &amp; birds", "  We count birds,\n  $x &lt; 3$.\n", """
                <arxiv:comment>12 pages, ICML 2019</arxiv:comment>
                <arxiv:journal_ref>J. Birds 3 (2019) 1-12</arxiv:journal_ref>
                <arxiv:doi>10.1000/BIRDS.1</arxiv:doi>
                """)));

        Finding finding = find("1906.03516");

        assertThat(finding)
                .isEqualTo(new Finding.Found(new Facts(Map.of(
                        Fact.TITLE, "Small nets & birds",
                        Fact.ABSTRACT, "We count birds, $x < 3$.",
                        Fact.AUTHORS, "Ada Example\nBo Müller",
                        Fact.CATEGORY, "cs.LG",
                        Fact.PUBLISHED_ON, "2019-06-08",
                        Fact.COMMENT, "12 pages, ICML 2019",
                        Fact.VENUE, "J. Birds 3 (2019) 1-12",
                        Fact.DOI, "10.1000/birds.1"))));
    }

    @Test
    void aTitleMayBeAZero() {
        service.answersFeed(Feed.of(Feed.entry("2104.12255v1", "0", "Nothing.")));

        assertThat(titles(source.ask(List.of("2104.12255")))).containsEntry("2104.12255", "0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This paper has been withdrawn by the authors",
                "Withdrawn due to an error in Lemma 3",
                "paper withdrawn"
            })
    void withdrawnPapersAreMarked(String comment) {
        service.answersFeed(Feed.of(
                Feed.entry("1906.03516v2", "Birds", "We count.", "<arxiv:comment>" + comment + "</arxiv:comment>")));

        Finding.Found found = (Finding.Found) find("1906.03516");

        assertThat(found.facts().value(Fact.WITHDRAWN)).contains(Fact.YES);
    }

    @Test
    void anAbstractAboutWithdrawnThingsDoesNotWithdrawThePaper() {
        service.answersFeed(Feed.of(Feed.entry("1906.03516v2", "Birds", "We study feed withdrawn from birds.")));

        Finding.Found found = (Finding.Found) find("1906.03516");

        assertThat(found.facts().value(Fact.WITHDRAWN)).isEmpty();
    }

    @Test
    void anUnknownIdIsAbsentEvenIfTheFeedCountsIt() {
        service.answersFeed(Feed.of());

        assertThat(find("1906.03516")).isEqualTo(new Finding.Absent());
    }

    @Test
    void aRefusedBatchIsHalvedUntilTheCulpritStandsAlone() {
        service.answers(400, "application/atom+xml", Feed.error("incorrect id format for 1"));
        service.answersFeed(Feed.of(Feed.entry("1906.00001v1", "One", "A."), Feed.entry("1906.00002v1", "Two", "B.")));
        service.answers(400, "application/atom+xml", Feed.error("incorrect id format for 1"));
        service.answers(400, "application/atom+xml", Feed.error("incorrect id format for 1"));
        service.answersFeed(Feed.of(Feed.entry("1906.00004v1", "Four", "D.")));

        SourceAnswer answer = source.ask(List.of("1906.00001", "1906.00002", "1906.00003", "1906.00004"));

        assertThat(titles(answer))
                .isEqualTo(
                        Map.of("1906.00001", "One", "1906.00002", "Two", "1906.00003", "absent", "1906.00004", "Four"));
        assertThat(answer.rest()).isEmpty();
        assertThat(service.time.sleeps()).isEqualTo(Collections.nCopies(4, Service.PAUSE));
    }

    @Test
    void anErrorFeedWithStatus200IsARefusalToo() {
        service.answersFeed(Feed.error("max_results must be non-negative").replace("https://arxiv", "http://arxiv"));

        assertThat(find("1906.03516")).isEqualTo(new Finding.Absent());
    }

    @Test
    void whatIsNoIdIsNeverSent() {
        assertThat(find("1906.03516&start=5")).isEqualTo(new Finding.Absent());
        assertThat(service.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2001.99999v1"})
    void aPageWithoutASingleEntryForManyPapersIsAFailure(String notAskedFor) {
        List<String> ids = IntStream.range(0, 50)
                .mapToObj(i -> String.format(Locale.ROOT, "1906.%05d", i))
                .toList();
        service.answersFeed(notAskedFor.isEmpty() ? Feed.of() : Feed.of(Feed.entry(notAskedFor, "Another", "Other.")));

        SourceAnswer answer = source.ask(ids);

        assertThat(answer.findings().get("1906.00007")).isEqualTo(new Finding.Failed("an empty page"));
        assertThat(answer.rest()).contains(service.restUntil(Duration.ofSeconds(30), "an empty page"));
    }

    @Test
    void aDoctypeIsRefused() {
        service.answersFeed("<?xml version='1.0'?><!DOCTYPE feed [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>"
                + "<!ENTITY c SYSTEM 'file:///etc/passwd'>]><feed xmlns='http://www.w3.org/2005/Atom'>"
                + "<entry><id>http://arxiv.org/abs/1906.03516v1</id><title>&b;&c;</title></entry></feed>");

        assertThat(find("1906.03516")).isEqualTo(new Finding.Failed("XML with a DOCTYPE"));
    }

    @Test
    void xmlThatIsNoFeedIsAFailure() {
        service.answersFeed("<rss><channel/></rss>");

        assertThat(find("1906.03516")).isEqualTo(new Finding.Failed("no Atom feed but rss"));
    }

    @Test
    void theRestOfARefusedBatchIsNotAskedOnceTheServiceRests() {
        service.answers(400, "application/atom+xml", Feed.error("incorrect id format for 1"));
        service.answers(503, "text/plain", "");

        SourceAnswer answer = source.ask(List.of("1906.00001", "1906.00002"));

        assertThat(answer.findings()).isEqualTo(Map.of("1906.00001", new Finding.Failed("HTTP 503")));
        assertThat(answer.rest().map(rest -> rest.why())).isEqualTo(Optional.of("HTTP 503"));
        assertThat(service.requests()).hasSize(2);
    }

    @Test
    void papersAreAskedForByTheirIds() {
        assertThat(source.subject(Papers.arxiv("1906.03516"))).contains("1906.03516");
        assertThat(source.subject(Papers.doi("10.1000/birds.1"))).isEmpty();
    }
}
