package paperboy.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as lists link them: which are absolute, which are dead but known to live elsewhere, and when two of them
 * are the same page. All functions are pure; nothing is fetched.
 */
public final class WebAddress {
    /** Mirrors of arXiv that were closed; cn.arxiv.org on 2024-09-15. */
    private static final Set<String> DEAD_ARXIV = Set.of(
            "cn.arxiv.org",
            "jp.arxiv.org",
            "de.arxiv.org",
            "uk.arxiv.org",
            "fr.arxiv.org",
            "xxx.arxiv.org",
            "tw.arxiv.org",
            "in.arxiv.org",
            "es.arxiv.org",
            "il.arxiv.org",
            "kr.arxiv.org",
            "xxx.lanl.gov");
    /** The Anthology's old hosts, which forward at best. */
    private static final Set<String> DEAD_ANTHOLOGY = Set.of("aclanthology.info", "www.aclanthology.info");

    private static final Pattern PARTS = Pattern.compile("https?://(?:www\\.)?([^/?#]+)([^?#]*)(\\?[^#]*)?(#.*)?");

    private WebAddress() {}

    /** Whether a browser could open it as it stands: {@code http} or {@code https}, with a host, and no blanks. */
    public static boolean isAbsolute(String url) {
        int from = hostStart(url);
        return from > 0 && hostEnd(url, from) > from && isOneWord(url);
    }

    /** Where a listed address leads today: a dead mirror's living page, else itself; empty if it is not absolute. */
    public static Optional<String> healed(String listed) {
        String url = listed.strip().replace(" ", "%20");
        if (!isAbsolute(url)) {
            return Optional.empty();
        }
        String host = host(url).toLowerCase(Locale.ROOT);
        boolean dead = DEAD_ARXIV.contains(host) || DEAD_ANTHOLOGY.contains(host);
        return Optional.of(dead ? Identifiers.inUrl(url).map(Identifier::url).orElse(url) : url);
    }

    /** The host as written, with its port; empty where the address has none. */
    static String host(String url) {
        int from = hostStart(url);
        return from < 0 ? "" : url.substring(from, hostEnd(url, from));
    }

    /** What stands between the host and a query or fragment; empty where the address has no host. */
    static String path(String url) {
        int from = hostStart(url);
        if (from < 0) {
            return "";
        }
        int start = hostEnd(url, from);
        int end = start;
        while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end);
    }

    private static boolean isOneWord(String url) {
        for (int at = 0; at < url.length(); at++) {
            if (Character.isWhitespace(url.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static int hostStart(String url) {
        if (url.regionMatches(true, 0, "http://", 0, 7)) {
            return 7;
        }
        return url.regionMatches(true, 0, "https://", 0, 8) ? 8 : -1;
    }

    private static int hostEnd(String url, int from) {
        int end = from;
        while (end < url.length() && !endsHost(url.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsHost(char c) {
        return c == '/' || c == '?' || c == '#';
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
