package paperboy.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper on the open access site of the Computer Vision Foundation.
 *
 * @param conference such as {@code CVPR_2019} or, newer, {@code CVPR2023}
 * @param name such as {@code Cai_Once_for_All_CVPR_2019_paper}
 */
public record CvfId(String conference, String name) implements Identifier {
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.)?openaccess\\.thecvf\\.com/(?:content[/_]?)?([A-Za-z]+_?\\d{4}(?:_?[Ww]orkshops|W)?)/"
                    + "(?:[\\w.-]+/)*?([\\w.,'%+()-]+_paper)\\.(?:html|pdf)(?:[?#].*)?");

    /** Reads it from the address of a paper's page or PDF. */
    public static Optional<CvfId> parse(String url) {
        Matcher matcher = ADDRESS.matcher(url.strip());
        return matcher.matches() ? Optional.of(new CvfId(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    @Override
    public String key() {
        return "cvf:" + name;
    }

    @Override
    public String url() {
        boolean old = conference.indexOf('_') > 0;
        return "https://openaccess.thecvf.com/" + (old ? "content_" : "content/") + conference + "/html/" + name
                + ".html";
    }
}
