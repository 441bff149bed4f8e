package paperboy.sandbox.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * A throw-away key and certificate for Discord's names, made anew at each start and never stored with its key. Both
 * HTTP clients and WebSocket clients check the names, even where they trust every issuer. Thread-safe.
 */
public final class DoorKey {
    private final HeldCertificate held;
    private final SSLSocketFactory sockets;

    private DoorKey(HeldCertificate held) {
        this.held = held;
        this.sockets = new HandshakeCertificates.Builder()
                .heldCertificate(held)
                .build()
                .sslSocketFactory();
    }

    public static DoorKey create() {
        return new DoorKey(new HeldCertificate.Builder()
                .commonName("Paperboy sandbox")
                .addSubjectAlternativeName("discord.com")
                .addSubjectAlternativeName("gateway.discord.gg")
                .addSubjectAlternativeName("*.discord.gg")
                .build());
    }

    public X509Certificate certificate() {
        return held.certificate();
    }

    /** Does the server's half of a TLS handshake; {@code taken} is what was already read from the socket. */
    public SSLSocket handshake(Socket plain, byte[] taken) throws IOException {
        InputStream read = new ByteArrayInputStream(taken);
        SSLSocket secure = (SSLSocket) sockets.createSocket(plain, read, true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    /**
     * Writes a PKCS12 store that trusts this certificate only, for {@code -Djavax.net.ssl.trustStore}.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeTrustStore(Path file, String password) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("sandbox", certificate());
            store.store(out, password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("writing the trust store " + file, e);
        }
    }
}
