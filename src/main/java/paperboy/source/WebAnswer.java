package paperboy.source;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** What a server said that can be used. */
sealed interface WebAnswer {

    /** The text, with the validators of this version. */
    record Found(String text, String fingerprint, Optional<String> etag, Optional<String> lastModified)
            implements WebAnswer {}

    /** The version we know is the latest. */
    record NotModified() implements WebAnswer {}

    /**
     * Reads an answer.
     *
     * @param last what was sent along; without it a 304 makes no sense
     */
    static WebAnswer of(Response response, Optional<Fetch> last) throws IOException, UnreadableException {
        String host = response.request().url().host();
        if (response.code() == 304 && last.isPresent()) {
            return new NotModified();
        }
        if (response.code() != 200) {
            throw refused(response.code(), host);
        }
        byte[] bytes = bytes(response.body(), host);
        String text = TextBytes.decode(bytes, host + "'s answer");
        if (isHtml(response.body().contentType(), text)) {
            throw new UnreadableException(
                    host + " answers with a web page, not with Markdown.",
                    "Name the address of the file itself; on GitHub the one behind \"Raw\".");
        }
        return new Found(
                text,
                TextBytes.fingerprint(bytes),
                Optional.ofNullable(response.header("ETag")),
                Optional.ofNullable(response.header("Last-Modified")));
    }

    /** Counted after unpacking: a small answer may unpack to anything. */
    private static byte[] bytes(ResponseBody body, String host) throws IOException, UnreadableException {
        if (body.contentLength() > TextBytes.MOST || body.source().request(TextBytes.MOST + 1L)) {
            throw TextBytes.tooLarge("What " + host + " sends");
        }
        return body.bytes();
    }

    private static boolean isHtml(@Nullable MediaType type, String text) {
        if (type != null && (type.subtype().equals("html") || type.subtype().equals("xhtml+xml"))) {
            return true;
        }
        String start =
                text.substring(0, Math.min(text.length(), 200)).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static UnreadableException refused(int code, String host) {
        String answered = host + " answered " + code;
        return switch (code) {
            case 404, 410 ->
                new UnreadableException(
                        answered + ": the list is not there.", "Look whether it moved, and mend its address.");
            case 401, 403 ->
                new UnreadableException(
                        answered + ": the list is not public.", "Publish it, or keep a copy of it as a file.");
            case 429, 500, 502, 503, 504 ->
                new UnreadableException(answered + ": it is busy or broken.", "It is asked again by itself.");
            default -> new UnreadableException(answered + ", which is no list.", "Look at its address with a browser.");
        };
    }
}
