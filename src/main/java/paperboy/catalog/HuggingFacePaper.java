package paperboy.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The papers pages of Hugging Face, which are named by arXiv ids. */
public final class HuggingFacePaper {
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/papers/([^/?#]+).*", Pattern.CASE_INSENSITIVE);

    private HuggingFacePaper() {}

    /** The arXiv id that a papers page is about. */
    public static Optional<ArxivId> parse(String url) {
        Matcher matcher = ADDRESS.matcher(url.strip());
        return matcher.matches() ? ArxivId.parse(matcher.group(1)) : Optional.empty();
    }

    /** The papers page of an arXiv id. */
    public static String url(ArxivId id) {
        return "https://huggingface.co/papers/" + id.value();
    }
}
