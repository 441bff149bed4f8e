package paperboy.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer: a status, headers in the order they are written, and a body, whole or as a stream. Immutable. */
public final class HttpReply {
    /** Writes a body of unknown length until it returns; the connection ends with it. */
    @FunctionalInterface
    public interface Stream {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final byte[] NOTHING = {};

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Stream stream;
    private final Length length;

    private enum Length {
        KNOWN,
        OPEN
    }

    private HttpReply(int status, Map<String, String> headers, byte[] body, Stream stream, Length length) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.stream = stream;
        this.length = length;
    }

    public static HttpReply empty(int status) {
        return of(status, Map.of(), NOTHING);
    }

    public static HttpReply json(int status, JsonNode tree) {
        return of(status, Map.of("Content-Type", "application/json"), Json.bytes(tree));
    }

    public static HttpReply text(int status, String contentType, String text) {
        return of(status, Map.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpReply bytes(int status, String contentType, byte[] body) {
        return of(status, Map.of("Content-Type", contentType), body);
    }

    public static HttpReply stream(int status, String contentType, Stream stream) {
        return new HttpReply(status, Map.of("Content-Type", contentType), NOTHING, stream, Length.OPEN);
    }

    private static HttpReply of(int status, Map<String, String> headers, byte[] body) {
        return new HttpReply(status, headers, body, out -> out.write(body), Length.KNOWN);
    }

    /** The same answer with one more header. */
    public HttpReply with(String name, String value) {
        return withAll(Map.of(name, value));
    }

    /** The same answer with more headers. */
    public HttpReply withAll(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new HttpReply(status, all, body, stream, length);
    }

    public int status() {
        return status;
    }

    public byte[] body() {
        return body;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    boolean endsConnection() {
        return length == Length.OPEN;
    }

    /** The whole answer as it goes over the wire; a stream's body is left out. */
    public byte[] onTheWire() {
        byte[] head = head().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    void writeTo(OutputStream out) throws IOException {
        if (length == Length.KNOWN) {
            out.write(onTheWire());
        } else {
            out.write(head().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            stream.writeTo(out);
        }
        out.flush();
    }

    private String head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(reason())
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (length == Length.OPEN) {
            head.append("Connection: close\r\n");
        } else if (status != 204 && status != 101) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private String reason() {
        return switch (status) {
            case 101 -> "Switching Protocols";
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 204 -> "No Content";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            default -> "Status";
        };
    }
}
