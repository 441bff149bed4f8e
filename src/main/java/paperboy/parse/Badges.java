package paperboy.parse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a badge image says: {@code https://img.shields.io/badge/CVPR-2020-blue} shows "CVPR 2020". */
final class Badges {
    private static final Pattern STATIC = Pattern.compile(
            "https?://(?:img\\.shields\\.io|badgen\\.net)/badge/([^?#]+?)(?:\\.svg|\\.png)?(?:[?#].*)?");

    private Badges() {}

    /** The words on the badge; empty for an image that is none. */
    static String text(String imageUrl) {
        Matcher matcher = STATIC.matcher(imageUrl);
        if (!matcher.matches()) {
            return "";
        }
        String path = matcher.group(1);
        int colour = path.lastIndexOf('-');
        String words = colour > 0 ? path.substring(0, colour) : path;
        try {
            words = URLDecoder.decode(words.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // Shown as written.
        }
        return Texts.collapsed(words.replace('-', ' ').replace('_', ' ').replace('/', ' '));
    }
}
