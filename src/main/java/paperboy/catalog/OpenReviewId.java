package paperboy.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forum of a paper on OpenReview; case tells.
 *
 * @param value such as {@code H1gsz30cKX}
 */
public record OpenReviewId(String value) implements Identifier {
    private static final Pattern FORM = Pattern.compile("[\\w-]{6,20}");
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.|beta\\.)?openreview\\.net/(?:forum|pdf|attachment|references/pdf)\\?(?:[^#]*&)?id=([\\w-]+).*",
            Pattern.CASE_INSENSITIVE);

    public OpenReviewId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an OpenReview id: " + value);
        }
    }

    /** Reads the id from the address of a forum or PDF. */
    public static Optional<OpenReviewId> parse(String url) {
        Matcher matcher = ADDRESS.matcher(url.strip());
        return matcher.matches() && FORM.matcher(matcher.group(1)).matches()
                ? Optional.of(new OpenReviewId(matcher.group(1)))
                : Optional.empty();
    }

    @Override
    public String key() {
        return "openreview:" + value;
    }

    @Override
    public String url() {
        return "https://openreview.net/forum?id=" + value;
    }
}
