package paperboy.sandbox.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import paperboy.sandbox.http.HttpReply;

/** The page's own files, from the resource folder {@code sandbox}. */
final class PageFiles {
    /** Names without a dot at the start of a step, so that no path leaves the folder. */
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    Optional<HttpReply> find(String path) {
        String name = path.equals("/") ? "/index.html" : path;
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream file = PageFiles.class.getResourceAsStream("/sandbox" + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(HttpReply.bytes(200, type, file.readAllBytes())
                            .with("Content-Security-Policy", "default-src 'self'")
                            .with("Referrer-Policy", "no-referrer"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the page's file " + name, e);
        }
    }
}
