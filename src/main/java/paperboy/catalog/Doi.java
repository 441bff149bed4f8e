package paperboy.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A digital object identifier, in lower case since DOIs do not tell case (https://www.doi.org/doi-handbook/HTML/).
 *
 * @param value such as {@code 10.1145/3292500.3330701}
 */
public record Doi(String value) implements Identifier {
    private static final Pattern FORM = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:doi:\\s*)?(10\\.\\d{4,9}/\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ADDRESS = Pattern.compile("[/=:](10\\.\\d{4,9}/[^\\s?#&]+)");
    /** What publishers append to a DOI for the form of the text. */
    private static final Pattern FORM_OF_TEXT = Pattern.compile(
            "(?:/(?:full|pdf|abstract|fulltext|epdf|html|summary|meta|references)|\\.pdf|\\.full|\\.full\\.pdf|\\.abstract|\\.html)+/?$");

    private static final Pattern PREPRINT_VERSION = Pattern.compile("(10\\.1101/[\\d.]+)v\\d+$");
    private static final Pattern NATURE = Pattern.compile(
            "https?://(?:www\\.)?nature\\.com/articles/((?:s\\d{5}|nature\\d|ncomms\\d|srep\\d|sdata)[\\w-]*?)(?:\\.pdf)?/?(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);

    public Doi {
        value = value.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a DOI: " + value);
        }
    }

    /** Reads a DOI with or without {@code doi:}; not an address. */
    public static Optional<Doi> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        return matcher.matches() ? Optional.of(new Doi(matcher.group(1))) : Optional.empty();
    }

    /** Finds the DOI in an address of doi.org or of a publisher. */
    public static Optional<Doi> inUrl(String url) {
        Matcher nature = NATURE.matcher(url.strip());
        if (nature.matches()) {
            return Optional.of(new Doi("10.1038/" + nature.group(1)));
        }
        if (!url.regionMatches(true, 0, "http", 0, 4) || !url.contains("10.")) {
            return Optional.empty();
        }
        Matcher matcher = IN_ADDRESS.matcher(decoded(url.strip()));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String value = FORM_OF_TEXT.matcher(matcher.group(1)).replaceFirst("");
        value = PREPRINT_VERSION.matcher(value).replaceFirst("$1");
        return FORM.matcher(value).matches() ? Optional.of(new Doi(value)) : Optional.empty();
    }

    @Override
    public String key() {
        return "doi:" + value;
    }

    @Override
    public String url() {
        return "https://doi.org/" + value;
    }

    private static String decoded(String url) {
        if (url.indexOf('%') < 0) {
            return url;
        }
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return url;
        }
    }
}
