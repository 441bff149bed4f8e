package paperboy.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as lists link them: which are absolute, which are dead but known to live elsewhere, and when two of them
 * are the same page. All functions are pure; nothing is fetched.
 */
public final class WebAddress {
    private static final Pattern ABSOLUTE = Pattern.compile("https?://[^\\s/?#]+\\S*", Pattern.CASE_INSENSITIVE);
    /** Mirrors of arXiv that were closed; cn.arxiv.org on 2024-09-15. */
    private static final Pattern DEAD_ARXIV = Pattern.compile(
            "https?://(?:(?:cn|jp|de|uk|fr|xxx|tw|in|es|il|kr)\\.arxiv\\.org|xxx\\.lanl\\.gov)/.*",
            Pattern.CASE_INSENSITIVE);
    /** The Anthology's old hosts, and NIPS's, which forward at best. */
    private static final Pattern DEAD_ANTHOLOGY =
            Pattern.compile("https?://(?:www\\.)?aclanthology\\.info/.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTS = Pattern.compile("https?://(?:www\\.)?([^/?#]+)([^?#]*)(\\?[^#]*)?(#.*)?");

    private WebAddress() {}

    /** Whether a browser could open it as it stands: {@code http} or {@code https}, with a host. */
    public static boolean isAbsolute(String url) {
        return ABSOLUTE.matcher(url).matches();
    }

    /** Where a listed address leads today: a dead mirror's living page, else itself; empty if it is not absolute. */
    public static Optional<String> healed(String listed) {
        String url = listed.strip().replace(" ", "%20");
        if (!isAbsolute(url)) {
            return Optional.empty();
        }
        boolean dead =
                DEAD_ARXIV.matcher(url).matches() || DEAD_ANTHOLOGY.matcher(url).matches();
        return Optional.of(dead ? Identifiers.inUrl(url).map(Identifier::url).orElse(url) : url);
    }

    /**
     * The same for all spellings of one page: without scheme, {@code www.}, trailing slash, fragment and letter case of
     * the host; an identifier's own page where the address carries one.
     */
    public static String canonical(String url) {
        return Identifiers.inUrl(url).map(Identifier::key).orElseGet(() -> page(url));
    }

    /** As {@link #canonical}, of an address that is known to carry no identifier. */
    static String page(String url) {
        Matcher parts = PARTS.matcher(url.strip());
        if (!parts.matches()) {
            return url.strip();
        }
        String path = parts.group(2).endsWith("/")
                ? parts.group(2).substring(0, parts.group(2).length() - 1)
                : parts.group(2);
        String query = parts.group(3) == null ? "" : parts.group(3);
        return parts.group(1).toLowerCase(Locale.ROOT) + path + query;
    }
}
