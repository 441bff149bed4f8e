package paperboy.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper on Semantic Scholar.
 *
 * @param value the SHA of its page in lower case, or {@code CorpusID:} and a number
 */
public record SemanticScholarId(String value) implements Identifier {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}|CorpusID:\\d{1,12}");
    private static final Pattern PAGE = Pattern.compile(
            "https?://(?:www\\.|api\\.)?semanticscholar\\.org/(?:reader/|paper/(?:[^/?#]+/)?)([0-9a-f]{40})(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PDF = Pattern.compile(
            "https?://(?:pdfs|ai2-s2-pdfs)\\.(?:semanticscholar\\.org|s3\\.amazonaws\\.com)/([0-9a-f]{4})/([0-9a-f]{36})\\.pdf.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CORPUS = Pattern.compile(
            "https?://(?:www\\.|api\\.)?semanticscholar\\.org/(?:p/|paper/)?CorpusI[dD]:?(\\d{1,12})(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE);

    public SemanticScholarId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a Semantic Scholar id: " + value);
        }
    }

    /** Reads it from the address of a paper's page, PDF or corpus id. */
    public static Optional<SemanticScholarId> parse(String url) {
        Matcher matcher = PAGE.matcher(url.strip());
        if (matcher.matches()) {
            return Optional.of(new SemanticScholarId(matcher.group(1).toLowerCase(Locale.ROOT)));
        }
        matcher = PDF.matcher(url.strip());
        if (matcher.matches()) {
            return Optional.of(new SemanticScholarId((matcher.group(1) + matcher.group(2)).toLowerCase(Locale.ROOT)));
        }
        matcher = CORPUS.matcher(url.strip());
        return matcher.matches()
                ? Optional.of(new SemanticScholarId("CorpusID:" + matcher.group(1)))
                : Optional.empty();
    }

    @Override
    public String key() {
        return "s2:" + value;
    }

    @Override
    public String url() {
        return value.startsWith("CorpusID:")
                ? "https://api.semanticscholar.org/" + value
                : "https://www.semanticscholar.org/paper/" + value;
    }
}
