package paperboy.metadata.semanticscholar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import paperboy.catalog.Doi;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Link;
import paperboy.catalog.Paper;
import paperboy.catalog.SemanticScholarId;
import paperboy.metadata.Answer;
import paperboy.metadata.BadAnswer;
import paperboy.metadata.Fetched;
import paperboy.metadata.Json;
import paperboy.metadata.Site;
import paperboy.pipeline.MetadataSource;
import paperboy.pipeline.SourceAnswer;
import paperboy.pipeline.SourceTerms;

/**
 * Semantic Scholar, papers in batches. Its answers stand in the order of the question, {@code null} for a paper that it
 * does not know.
 */
public final class SemanticScholarSource implements MetadataSource {
    public static final String NAME = "semantic-scholar";

    /** 500 are allowed; beyond 100 it was seen to answer 500 and 504. */
    private static final int BATCH = 50;

    private static final Duration FRESH = Duration.ofDays(7);
    private static final String FIELDS =
            "title,abstract,authors,tldr,citationCount,openAccessPdf,externalIds,publicationDate,venue";
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String ARXIV = "ARXIV:";
    private static final String DOI = "DOI:";

    private static final SourceTerms TERMS = new SourceTerms(NAME, BATCH, FRESH);

    private final Site site;

    public SemanticScholarSource(Site site) {
        this.site = site;
    }

    @Override
    public SourceTerms terms() {
        return TERMS;
    }

    @Override
    public Optional<String> subject(Paper paper) {
        return paper.arxivId()
                .map(id -> ARXIV + id.value())
                .or(() -> paper.doi().flatMap(Doi::parse).map(doi -> DOI + doi.value()))
                .or(() -> Stream.concat(
                                paper.url().stream(), paper.links().stream().map(Link::url))
                        .map(SemanticScholarId::parse)
                        .flatMap(Optional::stream)
                        .map(SemanticScholarId::value)
                        .findFirst());
    }

    @Override
    public SourceAnswer ask(List<String> subjects) {
        Fetched<List<Finding>> fetched = site.door().fetch(request(subjects), answer -> read(answer, subjects));
        Map<String, Finding> findings = new LinkedHashMap<>();
        if (fetched instanceof Fetched.Failed<List<Finding>> failed) {
            subjects.forEach(subject -> findings.put(subject, new Finding.Failed(failed.why())));
            return new SourceAnswer(findings, Optional.of(failed.rest()));
        }
        List<Finding> found = fetched.read().orElseThrow();
        for (int i = 0; i < subjects.size(); i++) {
            findings.put(subjects.get(i), found.get(i));
        }
        return new SourceAnswer(findings, Optional.empty());
    }

    private Request request(List<String> subjects) {
        HttpUrl url = site.base()
                .newBuilder()
                .addPathSegments("graph/v1/paper/batch")
                .addEncodedQueryParameter("fields", FIELDS)
                .build();
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = question.putArray("ids");
        subjects.forEach(ids::add);
        Request.Builder request = new Request.Builder().url(url).post(RequestBody.create(question.toString(), JSON));
        site.key().ifPresent(key -> request.header("x-api-key", key.value()));
        return request.build();
    }

    private static List<Finding> read(Answer answer, List<String> subjects) throws BadAnswer {
        JsonNode papers = Json.read(answer);
        if (answer.status() == 400
                && Json.text(papers, "error")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("no valid paper ids")) {
            return subjects.stream()
                    .map(subject -> (Finding) new Finding.Absent())
                    .toList();
        }
        answer.requireOk();
        if (!papers.isArray() || papers.size() != subjects.size()) {
            throw new BadAnswer("not one answer for each paper");
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            findings.add(finding(subjects.get(i), papers.get(i)));
        }
        return findings;
    }

    private static Finding finding(String subject, JsonNode paper) {
        if (!paper.isObject()) {
            return new Finding.Absent();
        }
        if (isAnother(subject, paper.path("externalIds"))) {
            return new Finding.Failed("answered with another paper");
        }
        return new Finding.Found(Facts.builder()
                .tell(Fact.TITLE, Json.text(paper, "title"))
                .tell(Fact.AUTHORS, authors(paper))
                .tell(Fact.ABSTRACT, Json.text(paper, "abstract"))
                .tell(Fact.GENERATED_SUMMARY, Json.text(paper.path("tldr"), "text"))
                .tell(Fact.CITATIONS, Json.count(paper, "citationCount"))
                .tell(Fact.FULL_TEXT_URL, Json.url(paper.path("openAccessPdf"), "url"))
                .tell(Fact.PUBLISHED_ON, Json.text(paper, "publicationDate"))
                .tell(Fact.DOI, Json.text(paper.path("externalIds"), "DOI"))
                .tell(Fact.VENUE, Json.text(paper, "venue"))
                .build());
    }

    /** It merges papers, and was seen to answer with another one than asked for. */
    private static boolean isAnother(String subject, JsonNode ids) {
        Optional<String> arxiv = Json.text(ids, "ArXiv");
        Optional<String> doi = Json.text(ids, "DOI");
        if (subject.startsWith(ARXIV)) {
            return arxiv.isPresent() && !(ARXIV + arxiv.get()).equalsIgnoreCase(subject);
        }
        return subject.startsWith(DOI) && doi.isPresent() && !(DOI + doi.get()).equalsIgnoreCase(subject);
    }

    private static String authors(JsonNode paper) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : paper.path("authors")) {
            Json.text(author, "name").ifPresent(names::add);
        }
        return String.join("\n", names);
    }
}
