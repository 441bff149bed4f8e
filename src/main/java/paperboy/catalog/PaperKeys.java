package paperboy.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds what identifies a paper. */
public final class PaperKeys {
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);

    private PaperKeys() {}

    /** The keys of an entry, strong ones first. */
    public static List<PaperKey> of(Entry entry) {
        List<PaperKey> keys = new ArrayList<>();
        entry.arxivId().ifPresent(id -> keys.add(strong("arxiv:" + id.value())));
        entry.doi().ifPresent(doi -> keys.add(strong("doi:" + doi.toLowerCase(Locale.ROOT))));
        entry.url().ifPresent(url -> keys.add(weak("url:" + canonical(url))));
        String folded = folded(entry.title());
        if (!folded.isEmpty()) {
            keys.add(weak("title:" + folded));
        }
        return keys;
    }

    /** A title as it is compared: letters and digits only, in lower case, compatibility forms unified. */
    public static String folded(String title) {
        String unified = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_A_LETTER.matcher(unified).replaceAll("");
    }

    private static String canonical(String url) {
        String bare = SCHEME.matcher(url).replaceFirst("");
        int fragment = bare.indexOf('#');
        String whole = fragment < 0 ? bare : bare.substring(0, fragment);
        return whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private static PaperKey strong(String value) {
        return new PaperKey(value, PaperKey.Strength.STRONG);
    }

    private static PaperKey weak(String value) {
        return new PaperKey(value, PaperKey.Strength.WEAK);
    }
}
