package paperboy.metadata;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.ByteString;
import paperboy.storage.Rest;

/**
 * The only way to one service: one request at a time, a pause after each answer, and after failures a rest that the
 * {@link Patience} of this door decides. Never throws for what the network does. Thread-safe.
 */
public final class HttpDoor {
    /** Decoded, so that a small compressed answer cannot fill the memory. A batch of arXiv has some 150 kB. */
    public static final int MAX_BYTES = 5 << 20;

    private final OkHttpClient client;
    private final RequestPacer pacer;
    private final Patience patience;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @param client must not follow redirects and must have a call timeout, see {@link Network}
     * @param pause between the end of an answer and the next request
     */
    public HttpDoor(String service, OkHttpClient client, Duration pause, TimeSource time, Clock clock) {
        this(service, client, pause, Patience.GIVEN_UP, time, clock);
    }

    /** @param longestRest how long the service is left alone at most, unless it asks for more */
    public HttpDoor(
            String service, OkHttpClient client, Duration pause, Duration longestRest, TimeSource time, Clock clock) {
        this.client = client;
        this.pacer = new RequestPacer(pause, time);
        this.patience = new Patience(service, longestRest, clock);
        this.clock = clock;
    }

    /** Waits for its turn, sends the request and has the answer read. */
    public <T> Fetched<T> fetch(Request request, AnswerReader<T> reader) {
        lock.lock();
        try {
            Optional<Rest> rest = patience.rest(clock.instant());
            if (rest.isPresent()) {
                return failed(rest.get());
            }
            pacer.awaitTurn();
            return send(request, reader);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed<>("stopped", new Rest(clock.instant(), "stopped"));
        } finally {
            lock.unlock();
        }
    }

    private <T> Fetched<T> send(Request request, AnswerReader<T> reader) {
        Fetched<T> fetched;
        try (Response response = new SameSite(client).call(request)) {
            Status status = Status.of(response, clock.instant());
            if (!status.isAnswer()) {
                fetched = failed(patience.failed(status.why(), status.atLeast()));
            } else {
                T value = reader.read(new Answer(response.code(), type(response), body(response)));
                patience.answered();
                fetched = new Fetched.Read<>(value);
            }
        } catch (IOException e) {
            fetched = failed(patience.failed(what(e), Duration.ZERO));
        } catch (BadAnswer e) {
            fetched = failed(patience.failed(String.valueOf(e.getMessage()), Duration.ZERO));
        } finally {
            pacer.answered();
        }
        return fetched;
    }

    private static <T> Fetched<T> failed(Rest rest) {
        return new Fetched.Failed<>(rest.why(), rest);
    }

    /** The kind of the exception says more than many of their messages. */
    private static String what(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    private static String type(Response response) {
        MediaType type = response.body().contentType();
        return type == null ? "" : type.type() + "/" + type.subtype();
    }

    private static ByteString body(Response response) throws IOException, BadAnswer {
        try (ResponseBody body = response.body();
                BufferedSource source = body.source()) {
            if (source.request(MAX_BYTES + 1L)) {
                throw new BadAnswer("more than " + (MAX_BYTES >> 20) + " MiB");
            }
            return source.readByteString();
        }
    }
}
