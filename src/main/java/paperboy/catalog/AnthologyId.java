package paperboy.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper in the ACL Anthology, in the old form ({@code P19-1001}) or the new ({@code 2020.acl-main.1}); see
 * https://aclanthology.org/info/ids/.
 */
public record AnthologyId(String value) implements Identifier {
    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2}-\\d{4,5}|\\d{4}\\.[a-z0-9_]+-[a-z0-9]+\\.\\d+");
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.)?(?:aclanthology\\.org|aclanthology\\.info/(?:papers|pdf)|aclweb\\.org/anthology(?:-new)?)/(?:[A-Z]/[A-Z]\\d{2}/)?"
                    + "([A-Z]\\d{2}-\\d{4,5}|\\d{4}\\.[a-z0-9_]+-[a-z0-9]+\\.\\d+)(?:v\\d+)?(?:[./?#].*)?",
            Pattern.CASE_INSENSITIVE);

    public AnthologyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an ACL Anthology id: " + value);
        }
    }

    /** Reads the id from the address of a paper's page or PDF, also on the hosts the Anthology had before. */
    public static Optional<AnthologyId> parse(String url) {
        Matcher matcher = ADDRESS.matcher(url.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String id = matcher.group(1);
        boolean old = Character.isLetter(id.charAt(0));
        return Optional.of(new AnthologyId(old ? id.toUpperCase(Locale.ROOT) : id.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String key() {
        return "acl:" + value;
    }

    @Override
    public String url() {
        return "https://aclanthology.org/" + value;
    }
}
