package paperboy.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a text from the web without trusting it: {@code https} on one port, public addresses only, redirects followed
 * by hand and checked like the first address, a bound on time and on bytes after unpacking. Thread-safe.
 *
 * <p>Proxies are left aside: one would connect for us to addresses we could not check.
 */
final class WebFetcher {
    private static final int HTTPS = 443;
    private static final int MOST_REDIRECTS = 3;
    private static final Duration MOST_TIME = Duration.ofSeconds(20);

    private final OkHttpClient client;
    private final int port;
    private final Duration mostTime;

    /** The one for real use. */
    static WebFetcher guarded() {
        return new WebFetcher(new OkHttpClient(), PublicAddresses::contain, HTTPS, MOST_TIME);
    }

    /**
     * For a server of a test on loopback.
     *
     * @param trusting a client that trusts the server's certificate
     * @param mostTime for all of a fetch, redirects included
     */
    WebFetcher(OkHttpClient trusting, Predicate<InetAddress> allowed, int port, Duration mostTime) {
        this.client = trusting.newBuilder()
                .socketFactory(new GuardedSocketFactory(allowed))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                // Servers are asked every few hours; a kept connection would only be stale then.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
        this.port = port;
        this.mostTime = mostTime;
    }

    /**
     * Asks for the text, or whether it has changed since an earlier fetch.
     *
     * @throws UnreadableException if the server answered with anything else
     * @throws UnreachableException if there was no answer at all
     */
    WebAnswer fetch(URI address, Optional<Fetch> last) throws UnreadableException, UnreachableException {
        @Nullable HttpUrl url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw new UnreadableException(address + " is not an address of the web.", "Mend it in the configuration.");
        }
        long end = System.nanoTime() + mostTime.toNanos();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            check(url);
            try (Response response = call(url, last, end).execute()) {
                @Nullable String location = response.header("Location");
                if (!response.isRedirect() || location == null) {
                    return WebAnswer.of(response, last);
                }
                url = target(url, location);
            } catch (IOException e) {
                throw because(e, url);
            }
        }
        throw new UnreadableException(
                address + " redirects more than " + MOST_REDIRECTS + " times.", "Name the final address.");
    }

    private Call call(HttpUrl url, Optional<Fetch> last, long end) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("Accept", "text/markdown, text/plain;q=0.9, */*;q=0.1")
                .header("User-Agent", "Paperboy");
        last.flatMap(Fetch::etag).ifPresent(etag -> request.header("If-None-Match", etag));
        last.flatMap(Fetch::lastModified).ifPresent(date -> request.header("If-Modified-Since", date));
        Call call = client.newCall(request.build());
        call.timeout().timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        return call;
    }

    private void check(HttpUrl url) throws UnreadableException {
        boolean plain = url.username().isEmpty() && url.password().isEmpty();
        if (!url.isHttps() || url.port() != port || !plain) {
            throw new UnreadableException(
                    url.redact() + " is not fetched.", "Lists come from https addresses without port or user only.");
        }
    }

    private static HttpUrl target(HttpUrl from, String location) throws UnreadableException {
        @Nullable HttpUrl to = from.resolve(location);
        if (to == null) {
            throw new UnreadableException(
                    from.redact() + " redirects to what is no web address.", "Name the final address.");
        }
        return to;
    }

    private static UnreachableException because(IOException e, HttpUrl url) throws UnreadableException {
        String host = url.host();
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedAddressException) {
                throw new UnreadableException(
                        host + " is not on the public internet.",
                        "Lists are fetched from public addresses only; use a file for one of your own network.");
            }
        }
        String advice = "It is tried again by itself.";
        if (e instanceof UnknownHostException) {
            return new UnreachableException("There is no host " + host + ", or no network.", advice);
        }
        if (e instanceof InterruptedIOException) {
            return new UnreachableException(host + " did not answer in time.", advice);
        }
        return e instanceof SSLException
                ? new UnreachableException(host + " has no valid certificate.", "Look at the address with a browser.")
                : new UnreachableException(host + " cannot be reached.", advice);
    }
}
