package paperboy.metadata;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * The way to all services: a client that says who it is, ends every call in time, and follows no redirect on its own.
 * Thread-safe.
 */
public final class Network implements AutoCloseable {
    private static final Duration WHOLE_CALL = Duration.ofSeconds(45);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int IDLE_CONNECTIONS = 8;

    private final OkHttpClient client;

    /** @param userAgent who we say we are: name, version, and how to reach the operator */
    public Network(String userAgent) {
        client = new OkHttpClient.Builder()
                .callTimeout(WHOLE_CALL)
                .connectTimeout(CONNECT)
                .followRedirects(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("User-Agent", userAgent)
                        .build()))
                .build();
    }

    public OkHttpClient client() {
        return client;
    }

    /** Gives up the calls under way, those of clients made of this one too. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
