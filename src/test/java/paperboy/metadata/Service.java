package paperboy.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import paperboy.storage.Rest;

/** A service on loopback that answers what it is told to, and the way to it. */
public final class Service implements AutoCloseable {
    public static final Duration PAUSE = Duration.ofMillis(3_100);
    private static final String AGENT = "paperboy-test/1 (+mailto:curator@example.org)";

    public final FakeTime time = new FakeTime();
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient client = new Network(AGENT).client();
    private final HttpDoor door;

    public Service() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        door = new HttpDoor("test", client, PAUSE, time, time);
    }

    public HttpDoor door() {
        return door;
    }

    public Site site() {
        return new Site(door, server.url("/"), Optional.empty(), Optional.empty());
    }

    public Site siteWithKey(String key) {
        return new Site(door, server.url("/"), Optional.of(new ApiKey(key)), Optional.of("curator@example.org"));
    }

    public String address() {
        return server.url("/").toString();
    }

    public void answers(MockResponse response) {
        server.enqueue(response);
    }

    public void answers(int status, String type, String body) {
        answers(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", type)
                .body(body)
                .build());
    }

    public void answersJson(String body) {
        answers(200, "application/json", body);
    }

    public void answersFeed(String body) {
        answers(200, "application/atom+xml; charset=utf-8", body);
    }

    /** The requests so far, method and target. */
    public List<String> requests() {
        List<String> lines = new ArrayList<>();
        takeAll().forEach(request -> lines.add(request.getMethod() + " " + request.getTarget()));
        return lines;
    }

    public List<RecordedRequest> takeAll() {
        List<RecordedRequest> requests = new ArrayList<>();
        try {
            for (int left = server.getRequestCount() - taken; left > 0; left--) {
                requests.add(server.takeRequest());
                taken++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return requests;
    }

    private int taken;

    public Rest restUntil(Duration afterStart, String why) {
        return new Rest(FakeTime.START.plus(afterStart), why);
    }

    @Override
    public void close() {
        server.close();
        client.connectionPool().evictAll();
    }
}
