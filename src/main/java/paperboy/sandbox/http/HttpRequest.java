package paperboy.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it arrived: names of headers in lower case, the body whole. Immutable by agreement: nobody writes to
 * the body.
 */
public final class HttpRequest {
    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final byte[] body;

    HttpRequest(String method, String target, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public String method() {
        return method;
    }

    /** Path and query as sent, still percent-encoded; for CONNECT the authority. */
    public String target() {
        return target;
    }

    /** The path without its query, still percent-encoded. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The query's parameters, decoded; the last of equal names wins. */
    public Map<String, String> query() {
        int mark = target.indexOf('?');
        Map<String, String> parameters = new LinkedHashMap<>();
        if (mark < 0) {
            return parameters;
        }
        for (String pair : target.substring(mark + 1).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public byte[] body() {
        return body;
    }

    /** The body as JSON; empty when there is none or it is malformed. */
    public Optional<JsonNode> json() {
        return body.length == 0 ? Optional.empty() : Json.read(body);
    }

    public boolean asksForWebSocket() {
        return header("upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
    }

    boolean keepsConnection() {
        return header("connection").filter("close"::equalsIgnoreCase).isEmpty();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return part;
        }
    }
}
