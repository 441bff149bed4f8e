package paperboy.sandbox.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The server's end of one HTTP/1.1 connection: reads requests one after another, writes their answers. Bodies with
 * Content-Length or chunked; used by one thread.
 */
public final class HttpConnection {
    private static final int MAX_HEAD = 64 * 1024;

    /** Discord takes requests of 25 MiB (https://docs.discord.com/developers/reference#uploading-files). */
    private static final int MAX_BODY = 26 * 1024 * 1024;

    private final Socket plain;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public HttpConnection(Socket socket) throws IOException {
        this(socket, socket);
    }

    /**
     * A connection behind TLS.
     *
     * @param plain the socket below it
     */
    public HttpConnection(Socket plain, Socket socket) throws IOException {
        this.plain = plain;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /**
     * The next request; empty when the client has closed the connection between two requests.
     *
     * @throws IOException if the connection breaks or what comes is no HTTP
     */
    public Optional<HttpRequest> read() throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        String[] start = line().split(" ", 3);
        if (start.length < 3) {
            throw new IOException("no HTTP request line");
        }
        Map<String, String> headers = headers();
        return Optional.of(new HttpRequest(start[0], start[1], headers, body(headers)));
    }

    /** Writes the answer; afterwards the connection is still usable unless {@link #goesOn} says no. */
    public void write(HttpReply reply) throws IOException {
        reply.writeTo(out);
    }

    /** Whether another request may follow this exchange. */
    public boolean goesOn(HttpRequest request, HttpReply reply) {
        return request.keepsConnection() && !reply.endsConnection();
    }

    /** Writes bytes as they are: half an answer, for instance. */
    public void writeRaw(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, Math.min(length, bytes.length));
        out.flush();
    }

    /** Agrees to the upgrade that the request asks for. */
    public WebSocket upgrade(HttpRequest request) throws IOException {
        out.write(WebSocket.agreement(request).onTheWire());
        out.flush();
        return new WebSocket(socket, plain, in, out);
    }

    /** Breaks the connection at once and without a goodbye: the client sees a reset. */
    public void reset() throws IOException {
        plain.setSoLinger(true, 0);
        plain.close();
    }

    /** Takes what has arrived and was not read yet, so that another protocol can begin with it. */
    public byte[] take() throws IOException {
        return in.readNBytes(in.available());
    }

    /** The next byte without taking it; -1 at the end. */
    public int peek() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next;
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        int size = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            size += line.length();
            int colon = line.indexOf(':');
            if (colon < 1 || size > MAX_HEAD) {
                throw new IOException("malformed headers");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        String length = headers.get("content-length");
        return length == null ? new byte[0] : exactly(size(length, 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            int size = size(line().split(";", 2)[0].strip(), 16);
            whole.write(exactly(size));
            if (whole.size() > MAX_BODY) {
                throw new IOException("body too large");
            }
            line();
            if (size == 0) {
                return whole.toByteArray();
            }
        }
    }

    private static int size(String digits, int radix) throws IOException {
        try {
            int size = Integer.parseInt(digits, radix);
            if (size >= 0 && size <= MAX_BODY) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new IOException("no length: " + digits, e);
        }
        throw new IOException("body too large");
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("body ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > MAX_HEAD) {
                throw new EOFException("line ended early");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
