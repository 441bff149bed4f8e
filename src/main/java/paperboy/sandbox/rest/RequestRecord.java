package paperboy.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paperboy.sandbox.http.Json;

/**
 * The requests that bots made: the last ones in memory, and all of them in a file when one is named, a JSON line each
 * {@code {"method","path","body","status"}}. Headers, and so the token, are never recorded. Thread-safe.
 */
public final class RequestRecord implements AutoCloseable {
    private static final int KEPT = 200;

    private final Clock clock;
    private final @Nullable BufferedWriter wire;
    private final Deque<ObjectNode> last = new ArrayDeque<>();
    private long count;

    private RequestRecord(Clock clock, @Nullable BufferedWriter wire) {
        this.clock = clock;
        this.wire = wire;
    }

    /**
     * Opens the record; lines are appended to the file.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static RequestRecord open(Clock clock, Optional<Path> file) {
        return new RequestRecord(clock, file.map(RequestRecord::writer).orElse(null));
    }

    synchronized void add(String method, String path, @Nullable JsonNode body, int status) {
        count++;
        last.addLast(Json.object()
                .put("n", count)
                .put("method", method)
                .put("path", path)
                .put("status", status)
                .put("at", clock.instant().toString()));
        if (last.size() > KEPT) {
            last.removeFirst();
        }
        if (wire != null) {
            write(wire, Json.object().put("method", method).put("path", path), body, status);
        }
    }

    /** The kept requests after a number, oldest first: {@code {"n","method","path","status","at"}}. */
    public synchronized ArrayNode after(long n) {
        ArrayNode requests = Json.array();
        for (ObjectNode request : last) {
            if (request.path("n").asLong() > n) {
                requests.add(request);
            }
        }
        return requests;
    }

    @Override
    public synchronized void close() {
        if (wire != null) {
            try {
                wire.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing the wire record", e);
            }
        }
    }

    private static void write(BufferedWriter wire, ObjectNode line, @Nullable JsonNode body, int status) {
        try {
            line.set("body", body);
            wire.write(Json.text(line.put("status", status)));
            wire.write("\n");
            wire.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing the wire record", e);
        }
    }

    private static BufferedWriter writer(Path file) {
        try {
            return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("opening the wire record " + file, e);
        }
    }
}
