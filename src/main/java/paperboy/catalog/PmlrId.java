package paperboy.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper in the Proceedings of Machine Learning Research.
 *
 * @param volume from 1
 * @param name such as {@code tan19a}
 */
public record PmlrId(int volume, String name) implements Identifier {
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.)?(?:proceedings\\.mlr\\.press|jmlr\\.org/proceedings/papers)/v(\\d{1,4})/([a-z0-9_-]+?)(?:/\\2(?:-supp)?)?\\.(?:html|pdf)(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);

    /** Reads it from the address of a paper's page or PDF. */
    public static Optional<PmlrId> parse(String url) {
        Matcher matcher = ADDRESS.matcher(url.strip());
        return matcher.matches()
                ? Optional.of(new PmlrId(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String key() {
        return "pmlr:v" + volume + "/" + name;
    }

    @Override
    public String url() {
        return "https://proceedings.mlr.press/v" + volume + "/" + name + ".html";
    }
}
