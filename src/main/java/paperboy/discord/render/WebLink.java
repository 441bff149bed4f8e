package paperboy.discord.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Foreign addresses in the form that Discord takes for a link: http or https, ASCII, nothing that ends a link early.
 */
final class WebLink {
    private static final Pattern PARTS =
            Pattern.compile("(?<scheme>https?)://(?<host>[^/?#\\\\@]+)(?<rest>[/?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final String KEPT = "-._~:/?#@!$&'*+,;=%";

    private WebLink() {}

    /** The address to link to; empty if it cannot be one, or is longer than {@code most}. */
    static Optional<String> of(String foreign, int most) {
        Matcher parts = PARTS.matcher(CleanText.line(foreign));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String rest = parts.group("rest") == null ? "" : parts.group("rest");
        try {
            String url = parts.group("scheme").toLowerCase(Locale.ROOT) + "://"
                    + IDN.toASCII(parts.group("host"), IDN.ALLOW_UNASSIGNED) + encoded(rest);
            return new URI(url).getHost() == null || url.length() > most ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Percent-encodes what is not plain, brackets and stray percent signs included. */
    private static String encoded(String rest) {
        StringBuilder encoded = new StringBuilder();
        int firstHash = rest.indexOf('#');
        for (int i = 0; i < rest.length(); i += Character.charCount(rest.codePointAt(i))) {
            int point = rest.codePointAt(i);
            boolean kept = point < 0x80 && (Character.isLetterOrDigit(point) || KEPT.indexOf(point) >= 0);
            boolean stray = (point == '%' && !isEscape(rest, i)) || (point == '#' && i != firstHash);
            if (kept && !stray) {
                encoded.appendCodePoint(point);
                continue;
            }
            for (byte unit : Character.toString(point).getBytes(UTF_8)) {
                encoded.append(String.format(Locale.ROOT, "%%%02X", unit));
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }
}
