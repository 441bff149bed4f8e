package paperboy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BibtexTest {

    private static Paper paper(String title, Optional<ArxivId> arxivId, Optional<Venue> venue, OptionalInt year) {
        return new Paper(
                new PaperId(7),
                title,
                Optional.of("https://example.org/a{b}"),
                arxivId,
                Optional.empty(),
                Optional.empty(),
                year,
                venue,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new Placement(new ListKey("list"), TopicPath.root(), 0)),
                Instant.EPOCH);
    }

    private static PaperDetails details(Map<Fact, String> facts) {
        return PaperDetails.of(facts.entrySet().stream()
                .map(fact -> new Told("arxiv", fact.getKey(), fact.getValue()))
                .toList());
    }

    @Test
    void aPreprintGetsAuthorsAndEprint() {
        Paper paper = paper(
                "On the difficulty of training Recurrent Neural Networks",
                Optional.of(new ArxivId("1211.5063")),
                Optional.empty(),
                OptionalInt.of(2013));
        PaperDetails details = details(Map.of(
                Fact.AUTHORS, "Razvan Pascanu\nTomas Mikolov",
                Fact.CATEGORY, "cs.LG",
                Fact.PUBLISHED_ON, "2012-11-21"));

        assertThat(Bibtex.of(paper, details)).isEqualTo("""
                        @misc{pascanu2013difficulty,
                          title = {{On the difficulty of training Recurrent Neural Networks}},
                          author = {Razvan Pascanu and Tomas Mikolov},
                          year = {2013},
                          eprint = {1211.5063},
                          archiveprefix = {arXiv},
                          primaryclass = {cs.LG},
                          url = {https://example.org/a%7Bb%7D},
                        }
                        """);
    }

    @Test
    void theCuratorsVenueGoesBeforeTheSources() {
        Paper paper = paper(
                "Birds & 100% nets",
                Optional.empty(),
                Optional.of(new Venue("ICML", OptionalInt.empty(), Optional.empty())),
                OptionalInt.empty());
        PaperDetails details = details(
                Map.of(Fact.VENUE, "Journal of Birds", Fact.DOI, "10.1000/birds.1", Fact.PUBLISHED_ON, "2012-11-21"));

        assertThat(Bibtex.of(paper, details)).isEqualTo("""
                        @article{2012birds,
                          title = {{Birds \\& 100\\% nets}},
                          journal = {ICML},
                          year = {2012},
                          doi = {10.1000/birds.1},
                          url = {https://example.org/a%7Bb%7D},
                        }
                        """);
    }

    @Test
    void underscoresAreEscapedOutsideOfFormulas() {
        Paper paper = paper("BERT_BASE and $x_1$", Optional.empty(), Optional.empty(), OptionalInt.empty());

        assertThat(Bibtex.of(paper, PaperDetails.none())).contains("title = {{BERT\\_BASE and $x_1$}}");
    }

    @Test
    void hostileTitlesCannotLeaveTheirField() {
        Paper paper = paper("x}, author = {Mallory\n\\", Optional.empty(), Optional.empty(), OptionalInt.empty());

        assertThat(Bibtex.of(paper, PaperDetails.none())).isEqualTo("""
                        @misc{author,
                          title = {{x, author = Mallory}},
                          url = {https://example.org/a%7Bb%7D},
                        }
                        """);
    }

    @Test
    void aChineseTitleStillGetsAKey() {
        Paper paper = paper("深度学习", Optional.empty(), Optional.empty(), OptionalInt.empty());

        assertThat(Bibtex.of(paper, PaperDetails.none())).startsWith("@misc{paper7,\n  title = {{深度学习}},");
    }
}
