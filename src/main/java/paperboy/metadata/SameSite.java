package paperboy.metadata;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Follows redirects inside one site only, as GitHub sends for a renamed repository. What leads elsewhere is no answer:
 * portals of hotels and offices do that.
 */
final class SameSite {
    private static final int MOST_REDIRECTS = 2;

    private final OkHttpClient client;

    SameSite(OkHttpClient client) {
        this.client = client;
    }

    Response call(Request first) throws IOException {
        Request request = first;
        for (int i = 0; ; i++) {
            Response response = client.newCall(request).execute();
            @Nullable HttpUrl next = i < MOST_REDIRECTS ? next(response) : null;
            if (next == null) {
                return response;
            }
            response.close();
            request = request.newBuilder().url(next).build();
        }
    }

    private static @Nullable HttpUrl next(Response response) {
        String location = response.header("Location");
        HttpUrl asked = response.request().url();
        HttpUrl next = response.isRedirect() && location != null ? asked.resolve(location) : null;
        boolean sameSite = next != null
                && next.scheme().equals(asked.scheme())
                && next.host().equals(asked.host())
                && next.port() == asked.port();
        return sameSite && response.request().method().equals("GET") ? next : null;
    }
}
