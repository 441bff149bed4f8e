package paperboy.metadata;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Makes the HTTP client that the doors to all services share. */
public final class Clients {
    private static final Duration WHOLE_CALL = Duration.ofSeconds(45);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int IDLE_CONNECTIONS = 8;

    private Clients() {}

    /** A client that says who it is, ends every call in time, and goes nowhere on its own. */
    public static OkHttpClient polite(String userAgent) {
        return new OkHttpClient.Builder()
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
}
