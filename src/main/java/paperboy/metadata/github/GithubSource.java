package paperboy.metadata.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Link;
import paperboy.catalog.LinkRole;
import paperboy.catalog.Paper;
import paperboy.metadata.Answer;
import paperboy.metadata.BadAnswer;
import paperboy.metadata.Json;
import paperboy.metadata.PerPaper;
import paperboy.metadata.Site;
import paperboy.pipeline.MetadataSource;
import paperboy.pipeline.SourceAnswer;
import paperboy.pipeline.SourceTerms;

/** The repository that the curator links first as the paper's code: its stars, and whether it is archived. */
public final class GithubSource implements MetadataSource {
    public static final String NAME = "github";

    private static final int BATCH = 5;
    private static final Duration FRESH = Duration.ofDays(7);
    private static final Pattern REPOSITORY = Pattern.compile(
            "https?://(?:www\\.)?github\\.com/([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))/([\\w.-]{1,100}?)(?:\\.git)?/?(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final SourceTerms TERMS = new SourceTerms(NAME, BATCH, FRESH);

    private final Site site;

    public GithubSource(Site site) {
        this.site = site;
    }

    @Override
    public SourceTerms terms() {
        return TERMS;
    }

    @Override
    public Optional<String> subject(Paper paper) {
        return paper.links().stream()
                .filter(link -> link.role() == LinkRole.CODE)
                .map(Link::url)
                .map(REPOSITORY::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) + "/" + found.group(2))
                .filter(name -> !name.endsWith("/.") && !name.endsWith("/.."))
                .findFirst();
    }

    @Override
    public SourceAnswer ask(List<String> subjects) {
        return PerPaper.ask(site.door(), subjects, this::request, GithubSource::read);
    }

    private Request request(String repository) {
        HttpUrl url = site.base()
                .newBuilder()
                .addPathSegment("repos")
                .addPathSegments(repository)
                .build();
        Request.Builder request = new Request.Builder().url(url).header("Accept", "application/vnd.github+json");
        site.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.value()));
        return request.build();
    }

    private static Finding read(String subject, Answer answer) throws BadAnswer {
        JsonNode repository = Json.object(answer);
        Optional<String> url = Json.url(repository, "html_url")
                .filter(address -> REPOSITORY.matcher(address).matches());
        if (url.isEmpty()) {
            throw new BadAnswer("no repository");
        }
        return new Finding.Found(Facts.builder()
                .tell(Fact.CODE_URL, url)
                .tell(Fact.STARS, Json.count(repository, "stargazers_count"))
                .tell(
                        Fact.CODE_ARCHIVED,
                        repository.path("archived").asBoolean() ? Optional.of(Fact.YES) : Optional.empty())
                .build());
    }
}
