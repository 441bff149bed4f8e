package paperboy.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier of a paper on arXiv, without version and, for the old form, without subject class: {@code 1906.03516},
 * {@code math/0611800} (https://info.arxiv.org/help/arxiv_identifier.html).
 */
public record ArxivId(String value) implements Identifier {
    private static final Pattern NEW = Pattern.compile("(\\d{2})(0[1-9]|1[0-2])\\.\\d{4,5}");
    private static final Pattern OLD = Pattern.compile("[a-z-]+/(\\d{2})(0[1-9]|1[0-2])\\d{3}");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:arxiv:\\s?)?(?:(\\d{4}\\.\\d{4,5})|([a-z-]+)(?:\\.[a-z]{2})?(/\\d{7}))(?:v\\d+)?",
            Pattern.CASE_INSENSITIVE);

    /** Its own host with all below it, mirrors, and readers that carry the id in their path. */
    private static final Set<String> HOSTS = Set.of(
            "arxiv.org",
            "xxx.lanl.gov",
            "ar5iv.org",
            "arxiv-vanity.com",
            "alphaxiv.org",
            "papers.cool",
            "scirate.com",
            "arxiv-sanity.com");

    private static final List<String> FILES = List.of(".pdf", ".ps.gz", ".ps");
    private static final Pattern NEW_TAIL = Pattern.compile("\\d{4}\\.\\d{4,5}(?:v\\d+)?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern DOI =
            Pattern.compile("https?://(?:dx\\.|www\\.)?doi\\.org/10\\.48550/arxiv\\.(.+)", Pattern.CASE_INSENSITIVE);

    /** An id in the open, as citations have it; behind words that run on, it is that of another paper. */
    private static final Pattern CITED = Pattern.compile(
            "(?:^|[,，.。;；(（\\[|·*_\"”—–-])\\s*(?:in:?\\s+)?(?:arxiv\\s+|arxiv\\s+e-prints?[,:]?\\s+)?(?:preprint[,:]?\\s+)?"
                    + "arxiv\\s?[:：]?\\s?((?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?)(?![\\d.]\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final int LEAST_DIGITS = 4;

    public ArxivId {
        if (!NEW.matcher(value).matches() && !OLD.matcher(value).matches()) {
            throw new IllegalArgumentException("not an arXiv id: " + value);
        }
    }

    /** Reads an id with or without {@code arXiv:}, version and subject class; not a URL. */
    public static Optional<ArxivId> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String id = matcher.group(1) != null
                ? matcher.group(1)
                : (matcher.group(2) + matcher.group(3)).toLowerCase(Locale.ROOT);
        return NEW.matcher(id).matches() || OLD.matcher(id).matches() ? Optional.of(new ArxivId(id)) : Optional.empty();
    }

    /** Finds the id in the address of a paper: any host of arXiv, page, PDF or HTML, or its DOI. */
    public static Optional<ArxivId> inUrl(String url) {
        if (!mayHoldId(url)) {
            return Optional.empty();
        }
        String address = url.strip();
        if (isHost(WebAddress.host(address))) {
            return inPath(WebAddress.path(address));
        }
        Matcher doi = DOI.matcher(address);
        return doi.matches() ? parse(doi.group(1)) : Optional.empty();
    }

    private static boolean isHost(String withPort) {
        int port = withPort.indexOf(':');
        String host = (port < 0 ? withPort : withPort.substring(0, port)).toLowerCase(Locale.ROOT);
        while (!host.isEmpty() && !HOSTS.contains(host)) {
            host = host.substring(host.indexOf('.') < 0 ? host.length() : host.indexOf('.') + 1);
        }
        return !host.isEmpty();
    }

    /** The id that a path ends with: {@code /abs/1706.03762v2}, {@code /pdf/math/0611800.pdf}. */
    private static Optional<ArxivId> inPath(String path) {
        String page = withoutFile(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        int last = page.lastIndexOf('/');
        Matcher tail = NEW_TAIL.matcher(page).region(Math.max(last, 0), page.length());
        if (tail.find()) {
            return parse(tail.group());
        }
        return last <= 0 ? Optional.empty() : parse(page.substring(page.lastIndexOf('/', last - 1) + 1));
    }

    private static String withoutFile(String path) {
        for (String file : FILES) {
            int end = path.length() - file.length();
            if (path.regionMatches(true, end, file, 0, file.length())) {
                return path.substring(0, end);
            }
        }
        return path;
    }

    /** Finds an id that a citation names without linking it: {@code arXiv preprint arXiv:1906.03516v2}. */
    public static Optional<ArxivId> cited(String text) {
        if (!text.contains("Xiv") && !text.contains("xiv") && !text.contains("XIV")) {
            return Optional.empty();
        }
        Matcher matcher = CITED.matcher(text);
        return matcher.find() ? parse(matcher.group(1)) : Optional.empty();
    }

    /** Every id has four digits in a row; most addresses have not, and are spared the search. */
    private static boolean mayHoldId(String url) {
        int digits = 0;
        for (int at = 0; at < url.length() && digits < LEAST_DIGITS; at++) {
            char c = url.charAt(at);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits == LEAST_DIGITS;
    }

    @Override
    public String key() {
        return "arxiv:" + value;
    }

    /** The page that arXiv asks everyone to link to. */
    @Override
    public String url() {
        return "https://arxiv.org/abs/" + value;
    }

    /** The year of submission. */
    public OptionalInt year() {
        Matcher matcher = NEW.matcher(value);
        if (!matcher.matches()) {
            matcher = OLD.matcher(value);
        }
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        return OptionalInt.of(year < 91 ? 2000 + year : 1900 + year);
    }
}
