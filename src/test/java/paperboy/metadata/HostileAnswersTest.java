package paperboy.metadata;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import paperboy.catalog.Bibtex;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.Told;
import paperboy.metadata.arxiv.ArxivSource;
import paperboy.metadata.crossref.CrossrefSource;
import paperboy.metadata.github.GithubSource;
import paperboy.metadata.huggingface.HuggingFaceSource;
import paperboy.metadata.openalex.OpenAlexSource;
import paperboy.metadata.semanticscholar.SemanticScholarSource;
import paperboy.pipeline.MetadataSource;
import paperboy.summary.CardSummary;
import paperboy.summary.KeySentence;
import paperboy.text.Language;

/** Whatever stands at any place of an answer, there is a finding, and a card that can be shown. */
class HostileAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE_TEXT =
            "\u202e\u0007\u200b@everyone [x](javascript:alert(1)) ||*_`<b>&#x202e;\ud800 \\write18{rm} ".repeat(300);
    private static final String HIDDEN =
            "[\\u0000-\\u0009\\u000b-\\u001f\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

    private final Service service = new Service();
    private final CardSummary cards = new CardSummary(KeySentence.load());

    @AfterEach
    void close() {
        service.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answer("ARXIV:1906.03516", SemanticScholarSource::new, """
                        [{"title": "Small nets", "abstract": "We count birds.", "authors": [{"name": "Ada Example"}],
                          "tldr": {"text": "Birds are counted."}, "citationCount": 7, "openAccessPdf": {"url": "https://example.org/a.pdf"},
                          "externalIds": {"ArXiv": "1906.03516", "DOI": "10.1000/birds.1"}, "publicationDate": "2019-06-08", "venue": "ICML"}]
                        """),
                answer("1906.03516", HuggingFaceSource::new, """
                        {"id": "1906.03516", "title": "Small nets", "summary": "We count birds.", "ai_summary": "Birds.", "upvotes": 3,
                         "githubRepo": "https://github.com/example/birds", "githubStars": 5}
                        """),
                answer("example/birds", GithubSource::new, """
                        {"html_url": "https://github.com/example/birds", "stargazers_count": 5, "archived": true}
                        """),
                answer("10.1000/birds.1", CrossrefSource::new, """
                        {"message": {"DOI": "10.1000/birds.1", "title": ["Small nets"], "container-title": ["Birds"], "is-referenced-by-count": 7,
                         "published": {"date-parts": [[2012, 3, 1]]}, "abstract": "<p>We count birds.</p>",
                         "author": [{"given": "Ada", "family": "Example"}], "updated-by": [{"type": "retraction"}]}}
                        """),
                answer("10.1000/birds.1", OpenAlexSource::new, """
                        {"doi": "https://doi.org/10.1000/birds.1", "title": "Small nets", "publication_date": "2012-03-21", "cited_by_count": 7,
                         "is_retracted": true, "open_access": {"oa_url": "https://example.org/a.pdf"},
                         "primary_location": {"source": {"display_name": "Birds"}}, "authorships": [{"author": {"display_name": "Ada"}}],
                         "abstract_inverted_index": {"We": [0], "count": [1], "birds": [2]}}
                        """));
    }

    private static Arguments answer(String subject, Function<Site, MetadataSource> source, String good) {
        return Arguments.of(subject, source, good);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anyPlaceMayHoldAnything(String subject, Function<Site, MetadataSource> source, String good)
            throws JsonProcessingException {
        MetadataSource asked = source.apply(service.site());
        for (JsonPointer place : places(JSON.readTree(good))) {
            for (String value : List.of(
                    "null", "-1", "99999999999999999999", "1e400", "true", "[]", "{}", "[[null]]", "[{}]", text())) {
                service.answersJson(replaced(JSON.readTree(good), place, JSON.readTree(value)));

                Finding finding = finding(asked, subject, place + " = " + value);

                assertPresentable(finding, asked.name());
                service.time.pass(Duration.ofDays(2));
            }
        }
    }

    @Test
    void anyElementOfAFeedMayHoldAnything() {
        MetadataSource arxiv = new ArxivSource(service.site());
        String hostile = HOSTILE_TEXT
                .replaceAll("[\\p{Cc}\\ud800]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
        for (String element : List.of("id", "title", "summary", "published", "author", "category", "link", "unknown")) {
            for (String content : List.of("", "0", hostile, "<title>inside</title>", "<entry></entry>")) {
                service.answersFeed("""
                        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/1906.03516v9</id>
                        <title>Small nets</title><%1$s>%2$s</%1$s></entry>
                        <entry><id>http://arxiv.org/abs/1906.03516v9</id><title>The second answer</title></entry>
                        <entry><id>http://arxiv.org/abs/1906.99999</id><title>Nobody asked</title></entry></feed>
                        """.formatted(element, content));

                Finding finding = finding(arxiv, "1906.03516", element + " = " + content);

                assertPresentable(finding, "arxiv");
                service.time.pass(Duration.ofDays(2));
            }
        }
    }

    private static Finding finding(MetadataSource source, String subject, String told) {
        return requireNonNull(source.ask(List.of(subject)).findings().get(subject), told);
    }

    private void assertPresentable(Finding finding, String source) {
        if (finding instanceof Finding.Found found) {
            Paper paper = Papers.arxiv("1906.03516");
            PaperDetails details = PaperDetails.of(told(found.facts(), source));

            String card =
                    cards.of(paper, details, Optional.empty(), Language.ENGLISH).plain();

            assertThat(card)
                    .hasSizeLessThan(1_500)
                    .doesNotContainPattern(HIDDEN)
                    .doesNotContain("rm}");
            assertThat(Bibtex.of(paper, details)).doesNotContain("\u0007");
        }
    }

    private static List<Told> told(Facts facts, String source) {
        List<Told> told = new ArrayList<>();
        facts.values().forEach((Fact fact, String value) -> told.add(new Told(source, fact, value)));
        return told;
    }

    private static String text() throws JsonProcessingException {
        return JSON.writeValueAsString(HOSTILE_TEXT);
    }

    private static List<JsonPointer> places(JsonNode node) {
        List<JsonPointer> places = new ArrayList<>();
        collect(node, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        node.properties().forEach(field -> add(field.getValue(), at.appendProperty(field.getKey()), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(node.get(i), at.appendIndex(i), places);
        }
    }

    private static void add(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        places.add(at);
        collect(node, at, places);
    }

    private static String replaced(JsonNode root, JsonPointer place, JsonNode value) {
        JsonNode parent = root.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        }
        return root.toString();
    }
}
