package paperboy.metadata.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import paperboy.catalog.ArxivId;
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

/**
 * The papers pages of Hugging Face, one request a paper; a paper that nobody put there is not found, which is usual.
 */
public final class HuggingFaceSource implements MetadataSource {
    public static final String NAME = "hugging-face";

    private static final int BATCH = 10;
    private static final Duration FRESH = Duration.ofDays(7);

    private static final SourceTerms TERMS = new SourceTerms(NAME, BATCH, FRESH);

    private final Site site;

    public HuggingFaceSource(Site site) {
        this.site = site;
    }

    @Override
    public SourceTerms terms() {
        return TERMS;
    }

    @Override
    public Optional<String> subject(Paper paper) {
        return paper.arxivId().map(ArxivId::value);
    }

    @Override
    public SourceAnswer ask(List<String> subjects) {
        return PerPaper.ask(site.door(), subjects, this::request, HuggingFaceSource::read);
    }

    private Request request(String id) {
        HttpUrl url = site.base()
                .newBuilder()
                .addPathSegments("api/papers")
                .addPathSegment(id)
                .build();
        Request.Builder request = new Request.Builder().url(url);
        site.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.value()));
        return request.build();
    }

    private static Finding read(String subject, Answer answer) throws BadAnswer {
        JsonNode paper = Json.object(answer);
        if (!PerPaper.identity(paper, "id").equals(subject)) {
            return PerPaper.another();
        }
        return new Finding.Found(Facts.builder()
                .tell(Fact.TITLE, Json.text(paper, "title"))
                .tell(Fact.ABSTRACT, Json.text(paper, "summary"))
                .tell(Fact.GENERATED_SUMMARY, Json.text(paper, "ai_summary"))
                .tell(Fact.UPVOTES, Json.count(paper, "upvotes"))
                .tell(Fact.CODE_URL, Json.url(paper, "githubRepo"))
                .tell(Fact.STARS, Json.count(paper, "githubStars"))
                .build());
    }
}
