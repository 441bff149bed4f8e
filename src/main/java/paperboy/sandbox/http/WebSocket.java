package paperboy.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The server's end of a WebSocket (RFC 6455), without extensions. Reading belongs to one thread; writing is safe from
 * any.
 */
public final class WebSocket implements AutoCloseable {
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private static final int MAX_MESSAGE = 1 << 20;

    private final Socket socket;
    private final Socket plain;
    private final InputStream in;
    private final OutputStream out;
    private int closeCode;

    /** @param plain what {@code socket} stands on; the same where there is no TLS */
    WebSocket(Socket socket, Socket plain, InputStream in, OutputStream out) {
        this.socket = socket;
        this.plain = plain;
        this.in = in;
        this.out = out;
    }

    /** The 101 answer (https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2). */
    static HttpReply agreement(HttpRequest request) {
        String key = request.header("sec-websocket-key").orElse("") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.ISO_8859_1));
            return HttpReply.empty(101)
                    .with("Upgrade", "websocket")
                    .with("Connection", "Upgrade")
                    .with("Sec-WebSocket-Accept", Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /**
     * The next whole message; pings are answered on the way. Empty when the client said goodbye.
     *
     * @throws IOException if the connection breaks, or nothing came within the socket's read timeout
     */
    public Optional<String> read() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        while (true) {
            int first = next();
            int opcode = first & 0x0f;
            byte[] payload = payload();
            switch (opcode) {
                case CLOSE -> {
                    closeCode =
                            payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
                    send(CLOSE, payload);
                    return Optional.empty();
                }
                case PING -> send(PONG, payload);
                case PONG -> {}
                case CONTINUATION, TEXT, BINARY -> {
                    message.write(payload);
                    if (message.size() > MAX_MESSAGE) {
                        throw new IOException("message too large");
                    }
                    if ((first & 0x80) != 0) {
                        return Optional.of(message.toString(StandardCharsets.UTF_8));
                    }
                }
                default -> throw new IOException("unknown opcode " + opcode);
            }
        }
    }

    /** Whether the client closed for good, with 1000 or 1001; asked by the reading thread. */
    public boolean saidGoodbye() {
        return closeCode == 1000 || closeCode == 1001;
    }

    public void send(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says goodbye with a code and a reason; the client is expected to close the connection. */
    public void sendClose(int code, String reason) throws IOException {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        ByteBuffer payload =
                ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words);
        send(CLOSE, payload.array());
    }

    /** Drops the connection without a word. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Breaks the connection at once and without a goodbye; TLS's own could wait for a reader that is under way. */
    public void reset() throws IOException {
        plain.setSoLinger(true, 0);
        plain.close();
    }

    public Socket socket() {
        return socket;
    }

    private byte[] payload() throws IOException {
        int second = next();
        long length = second & 0x7f;
        if (length == 126) {
            length = number(2);
        } else if (length == 127) {
            length = number(8);
        }
        if (length < 0 || length > MAX_MESSAGE) {
            throw new IOException("frame too large");
        }
        byte[] mask = (second & 0x80) == 0 ? new byte[4] : exactly(4);
        byte[] payload = exactly((int) length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (payload[i] ^ mask[i % 4]);
        }
        return payload;
    }

    private synchronized void send(int opcode, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(10 + payload.length).put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length < 1 << 16) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload);
        out.write(frame.array(), 0, frame.position());
        out.flush();
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (byte b : exactly(bytes)) {
            number = (number << 8) | (b & 0xff);
        }
        return number;
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("frame ended early");
        }
        return bytes;
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("connection ended");
        }
        return next;
    }
}
