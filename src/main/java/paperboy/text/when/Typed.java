package paperboy.text.when;

import java.text.Normalizer;
import java.util.Locale;

/** What people type, as it is compared. */
final class Typed {
    private Typed() {}

    /** Without case, width and outer spaces. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
