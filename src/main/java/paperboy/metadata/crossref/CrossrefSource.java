package paperboy.metadata.crossref;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** What publishers register of their DOIs, one request a paper; asked only for papers without an arXiv id. */
public final class CrossrefSource implements MetadataSource {
    public static final String NAME = "crossref";

    private static final int BATCH = 10;
    private static final Duration FRESH = Duration.ofDays(30);

    private static final SourceTerms TERMS = new SourceTerms(NAME, BATCH, FRESH);

    private final Site site;

    public CrossrefSource(Site site) {
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
        return PerPaper.ask(site.door(), subjects, this::request, CrossrefSource::read);
    }

    private Request request(String doi) {
        HttpUrl.Builder url = site.base().newBuilder().addPathSegment("works").addPathSegment(doi);
        site.mailto().ifPresent(address -> url.addQueryParameter("mailto", address));
        return new Request.Builder().url(url.build()).build();
    }

    private static Finding read(String subject, Answer answer) throws BadAnswer {
        JsonNode work = Json.object(answer).path("message");
        if (!PerPaper.identity(work, "DOI").equalsIgnoreCase(subject)) {
            return PerPaper.another();
        }
        return new Finding.Found(Facts.builder()
                .tell(Fact.TITLE, first(work.path("title")))
                .tell(Fact.AUTHORS, authors(work))
                .tell(Fact.ABSTRACT, Json.text(work, "abstract"))
                .tell(Fact.VENUE, first(work.path("container-title")))
                .tell(Fact.PUBLISHED_ON, day(work))
                .tell(Fact.DOI, subject)
                .tell(Fact.CITATIONS, Json.count(work, "is-referenced-by-count"))
                .tell(Fact.WITHDRAWN, isRetracted(work) ? Optional.of(Fact.YES) : Optional.empty())
                .build());
    }

    private static Optional<String> first(JsonNode texts) {
        return texts.isArray() && texts.size() > 0 && texts.get(0).isTextual()
                ? Optional.of(texts.get(0).asText())
                : Optional.empty();
    }

    private static String authors(JsonNode work) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : work.path("author")) {
            String given = Json.text(author, "given").map(name -> name + " ").orElse("");
            Json.text(author, "family")
                    .map(family -> given + family)
                    .or(() -> Json.text(author, "name"))
                    .ifPresent(names::add);
        }
        return String.join("\n", names);
    }

    /** The day of publication; registered with less, it is not a day. */
    private static Optional<String> day(JsonNode work) {
        JsonNode parts = work.path("published").path("date-parts").path(0);
        if (!parts.path(0).isInt() || !parts.path(1).isInt() || !parts.path(2).isInt()) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                parts.path(0).asInt(),
                parts.path(1).asInt(),
                parts.path(2).asInt()));
    }

    private static boolean isRetracted(JsonNode work) {
        for (JsonNode update : work.path("updated-by")) {
            String type = Json.text(update, "type").orElse("").toLowerCase(Locale.ROOT);
            if (type.equals("retraction") || type.equals("withdrawal")) {
                return true;
            }
        }
        return false;
    }
}
