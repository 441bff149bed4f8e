package paperboy.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper in the proceedings of NeurIPS (NIPS).
 *
 * @param value the number of the old addresses ({@code 5423}), or year and hash of the new
 *     ({@code 2020/1457c0d6bfcb4967418bfb8ac142f64a})
 */
public record NeuripsId(String value) implements Identifier {
    private static final String HOST =
            "https?://(?:www\\.)?(?:papers\\.nips\\.cc|proceedings\\.neurips\\.cc|papers\\.neurips\\.cc|proceedings\\.nips\\.cc|nips\\.cc)";
    private static final Pattern NEW = Pattern.compile(
            HOST + "/(?:paper_files/)?paper/(\\d{4})/(?:hash|file)/([0-9a-f]{32})-.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OLD =
            Pattern.compile(HOST + "/paper/(\\d{1,5})-[^/?#]*(?:[?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM = Pattern.compile("\\d{1,5}|\\d{4}/[0-9a-f]{32}");

    public NeuripsId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a NeurIPS paper: " + value);
        }
    }

    /** Reads it from the address of a paper's page or PDF. */
    public static Optional<NeuripsId> parse(String url) {
        Matcher matcher = NEW.matcher(url.strip());
        if (matcher.matches()) {
            return Optional.of(
                    new NeuripsId(matcher.group(1) + "/" + matcher.group(2).toLowerCase(Locale.ROOT)));
        }
        matcher = OLD.matcher(url.strip());
        return matcher.matches() ? Optional.of(new NeuripsId(matcher.group(1))) : Optional.empty();
    }

    @Override
    public String key() {
        return "neurips:" + value;
    }

    @Override
    public String url() {
        int slash = value.indexOf('/');
        return slash < 0
                ? "https://papers.nips.cc/paper/" + value + "-"
                : "https://proceedings.neurips.cc/paper/" + value.substring(0, slash) + "/hash" + value.substring(slash)
                        + "-Abstract.html";
    }
}
