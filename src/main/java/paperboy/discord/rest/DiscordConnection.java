package paperboy.discord.rest;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;

/** The way to Discord, for REST and gateway alike. */
public sealed interface DiscordConnection {

    /**
     * As the JVM's standard properties say: {@code https.proxyHost}, {@code https.proxyPort} and
     * {@code javax.net.ssl.trustStore}
     * (https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/net/doc-files/net-properties.html).
     */
    record Standard() implements DiscordConnection {}

    /**
     * Through an HTTP proxy to a Discord that is not Discord's, such as the sandbox.
     *
     * @param proxy answers {@code CONNECT}
     * @param trusted the one certificate that is accepted, and no other
     */
    record Through(InetSocketAddress proxy, X509Certificate trusted) implements DiscordConnection {}
}
