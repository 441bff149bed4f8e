package paperboy.metadata.openalex;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.Request;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Paper;
import paperboy.metadata.Answer;
import paperboy.metadata.BadAnswer;
import paperboy.metadata.Json;
import paperboy.metadata.PerPaper;
import paperboy.metadata.Site;
import paperboy.pipeline.MetadataSource;
import paperboy.pipeline.SourceAnswer;
import paperboy.pipeline.SourceTerms;

/** OpenAlex, one request a paper; asked only with a key, for papers with a DOI and without an arXiv id. */
public final class OpenAlexSource implements MetadataSource {
    public static final String NAME = "openalex";

    private static final int BATCH = 10;
    private static final int MOST_WORDS = 5_000;
    private static final Duration FRESH = Duration.ofDays(30);

    private static final SourceTerms TERMS = new SourceTerms(NAME, BATCH, FRESH);

    private final Site site;

    public OpenAlexSource(Site site) {
        this.site = site;
    }

    @Override
    public SourceTerms terms() {
        return TERMS;
    }

    @Override
    public Optional<String> subject(Paper paper) {
        return PerPaper.doiWithoutArxivId(paper);
    }

    @Override
    public SourceAnswer ask(List<String> subjects) {
        return PerPaper.ask(site.door(), subjects, this::request, OpenAlexSource::read);
    }

    private Request request(String doi) {
        HttpUrl.Builder url = site.base().newBuilder().addPathSegment("works").addPathSegment("doi:" + doi);
        site.key().ifPresent(key -> url.addQueryParameter("api_key", key.value()));
        return new Request.Builder().url(url.build()).build();
    }

    private static Finding read(String subject, Answer answer) throws BadAnswer {
        JsonNode work = Json.object(answer);
        if (!PerPaper.identity(work, "doi").toLowerCase(Locale.ROOT).endsWith("/" + subject)) {
            return PerPaper.another();
        }
        return new Finding.Found(Facts.builder()
                .tell(Fact.TITLE, Json.text(work, "title"))
                .tell(Fact.AUTHORS, authors(work))
                .tell(Fact.ABSTRACT, abstractText(work.path("abstract_inverted_index")))
                .tell(Fact.VENUE, Json.text(work.path("primary_location").path("source"), "display_name"))
                .tell(Fact.PUBLISHED_ON, Json.text(work, "publication_date"))
                .tell(Fact.DOI, subject)
                .tell(Fact.CITATIONS, Json.count(work, "cited_by_count"))
                .tell(Fact.FULL_TEXT_URL, Json.url(work.path("open_access"), "oa_url"))
                .tell(Fact.WITHDRAWN, work.path("is_retracted").asBoolean() ? Optional.of(Fact.YES) : Optional.empty())
                .build());
    }

    private static String authors(JsonNode work) {
        List<String> names = new ArrayList<>();
        for (JsonNode authorship : work.path("authorships")) {
            Json.text(authorship.path("author"), "display_name").ifPresent(names::add);
        }
        return String.join("\n", names);
    }

    /** It gives an abstract as an index: each word with the places where it stands. */
    private static String abstractText(JsonNode index) {
        Map<Integer, String> words = new TreeMap<>();
        for (Map.Entry<String, JsonNode> word : index.properties()) {
            for (JsonNode place : word.getValue()) {
                if (place.isInt() && words.size() < MOST_WORDS) {
                    words.put(place.asInt(), word.getKey());
                }
            }
        }
        return String.join(" ", words.values());
    }
}
