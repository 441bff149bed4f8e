package paperboy.metadata.arxiv;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Facts;
import paperboy.catalog.Finding;
import paperboy.catalog.Paper;
import paperboy.metadata.Answer;
import paperboy.metadata.BadAnswer;
import paperboy.metadata.Fetched;
import paperboy.metadata.Site;
import paperboy.pipeline.MetadataSource;
import paperboy.pipeline.SourceAnswer;
import paperboy.pipeline.SourceTerms;
import paperboy.storage.Rest;

/**
 * arXiv's API. One malformed id makes it refuse a whole batch, so a refused batch is halved until the culprit stands
 * alone. Its order is not the question's, and it says nothing of ids that it does not know.
 */
public final class ArxivSource implements MetadataSource {
    public static final String NAME = "arxiv";

    /** 642 ids in one GET came back with 414; 100 work. */
    private static final int BATCH = 50;

    /** "Data is updated daily"; what changes later are withdrawals and new versions. */
    private static final Duration FRESH = Duration.ofDays(30);

    /** So many papers without one that it knows is an empty page, which it sends when it is overloaded. */
    private static final int NEVER_ALL_UNKNOWN = 20;

    private static final SourceTerms TERMS = new SourceTerms(NAME, BATCH, FRESH);

    private final Site site;

    public ArxivSource(Site site) {
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
        Map<String, Finding> findings = new LinkedHashMap<>();
        List<String> valid = new ArrayList<>();
        for (String subject : subjects) {
            if (ArxivId.parse(subject).map(ArxivId::value).equals(Optional.of(subject))) {
                valid.add(subject);
            } else {
                findings.put(subject, new Finding.Absent());
            }
        }
        Optional<Rest> rest = valid.isEmpty() ? Optional.empty() : ask(valid, findings);
        return new SourceAnswer(findings, rest);
    }

    /** Asks for these and puts down what came; says whether the service must rest. */
    private Optional<Rest> ask(List<String> ids, Map<String, Finding> findings) {
        Fetched<Optional<Map<String, Facts>>> fetched = site.door().fetch(request(ids), answer -> read(answer, ids));
        if (fetched instanceof Fetched.Failed<Optional<Map<String, Facts>>> failed) {
            ids.forEach(id -> findings.put(id, new Finding.Failed(failed.why())));
            return Optional.of(failed.rest());
        }
        Optional<Map<String, Facts>> known = fetched.read().orElseThrow();
        if (known.isPresent()) {
            Map<String, Facts> facts = known.get();
            for (String id : ids) {
                Facts told = facts.get(id);
                findings.put(id, told == null ? new Finding.Absent() : new Finding.Found(told));
            }
            return Optional.empty();
        }
        if (ids.size() == 1) {
            findings.put(ids.get(0), new Finding.Absent());
            return Optional.empty();
        }
        int half = ids.size() / 2;
        Optional<Rest> rest = ask(ids.subList(0, half), findings);
        return rest.isPresent() ? rest : ask(ids.subList(half, ids.size()), findings);
    }

    private Request request(List<String> ids) {
        HttpUrl url = site.base()
                .newBuilder()
                .addPathSegments("api/query")
                .addEncodedQueryParameter("id_list", String.join(",", ids))
                .addQueryParameter("start", "0")
                // 10 if it is not given, and then the rest of the batch is missing without a word.
                .addQueryParameter("max_results", String.format(Locale.ROOT, "%d", ids.size()))
                .build();
        return new Request.Builder().url(url).build();
    }

    /** What it knows, by id; empty if it refuses the batch. */
    private static Optional<Map<String, Facts>> read(Answer answer, List<String> ids) throws BadAnswer {
        if (!answer.type().contains("xml")) {
            throw new BadAnswer("not XML but " + (answer.isHtml() ? "HTML, a portal perhaps" : answer.type()));
        }
        List<ArxivEntry> entries = ArxivFeed.read(answer.body().toByteArray());
        boolean refused = entries.stream().anyMatch(entry -> entry.id().isEmpty());
        if (answer.status() == 400 && !refused) {
            throw new BadAnswer("HTTP 400 without a reason");
        }
        if (refused) {
            return Optional.empty();
        }
        answer.requireOk();
        Map<String, Facts> known = new LinkedHashMap<>();
        for (ArxivEntry entry : entries) {
            entry.id().map(ArxivId::value).filter(ids::contains).ifPresent(id -> known.putIfAbsent(id, entry.facts()));
        }
        if (known.isEmpty() && ids.size() >= NEVER_ALL_UNKNOWN) {
            throw new BadAnswer("an empty page");
        }
        return Optional.of(known);
    }
}
