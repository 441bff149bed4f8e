package paperboy.discord.rest;

import java.io.IOException;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Makes clients that send a request once or not at all. */
final class HttpClients {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private HttpClients() {}

    static OkHttpClient of(DiscordConnection connection, Duration callTimeout) {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(callTimeout)
                .writeTimeout(callTimeout)
                .callTimeout(callTimeout)
                .eventListenerFactory(
                        call -> Objects.requireNonNull(call.request().tag(Departure.class)));
        if (connection instanceof DiscordConnection.Through through) {
            X509TrustManager trust = trusting(through.trusted());
            client.proxy(new Proxy(Proxy.Type.HTTP, through.proxy()))
                    .sslSocketFactory(context(trust).getSocketFactory(), trust);
        }
        return client.build();
    }

    /** The same, with connections of its own and another time limit. */
    static OkHttpClient apart(OkHttpClient client, Duration callTimeout) {
        return client.newBuilder()
                .connectionPool(new ConnectionPool())
                .readTimeout(callTimeout)
                .writeTimeout(callTimeout)
                .callTimeout(callTimeout)
                .build();
    }

    private static X509TrustManager trusting(X509Certificate certificate) {
        try {
            KeyStore only = KeyStore.getInstance(KeyStore.getDefaultType());
            only.load(null, null);
            only.setCertificateEntry("discord", certificate);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(only);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("cannot trust " + certificate.getSubjectX500Principal(), e);
        }
    }

    private static SSLContext context(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }
}
