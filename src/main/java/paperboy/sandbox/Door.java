package paperboy.sandbox;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import paperboy.sandbox.fault.Fault;
import paperboy.sandbox.fault.Faults;
import paperboy.sandbox.fault.TroubledExchange;
import paperboy.sandbox.gateway.Gateway;
import paperboy.sandbox.http.DoorKey;
import paperboy.sandbox.http.HttpConnection;
import paperboy.sandbox.http.HttpReply;
import paperboy.sandbox.http.HttpRequest;
import paperboy.sandbox.rest.RestApi;

/**
 * What a bot meets when it asks for Discord: a proxy that agrees to every CONNECT and then is Discord itself, behind
 * TLS or plain. One connection serves many requests, or becomes a gateway. Thread-safe.
 */
final class Door {
    /** First byte of a TLS handshake (https://www.rfc-editor.org/rfc/rfc8446#section-5.1). */
    private static final int TLS_HANDSHAKE = 0x16;

    private final DoorKey key;
    private final RestApi rest;
    private final Gateway gateway;
    private final Faults faults;
    private final TroubledExchange trouble;

    Door(DoorKey key, RestApi rest, Gateway gateway, Faults faults, TroubledExchange trouble) {
        this.key = key;
        this.rest = rest;
        this.gateway = gateway;
        this.faults = faults;
        this.trouble = trouble;
    }

    void receive(Socket guest) throws IOException {
        HttpConnection outer = new HttpConnection(guest);
        if (faults.strikesConnection()) {
            outer.reset();
            return;
        }
        if (outer.peek() == TLS_HANDSHAKE) {
            serveSecure(guest, outer);
            return;
        }
        Optional<HttpRequest> first = outer.read();
        if (first.isEmpty()) {
            return;
        }
        if (!first.get().method().equals("CONNECT")) {
            serve(outer, first);
            return;
        }
        outer.write(HttpReply.empty(200));
        if (outer.peek() == TLS_HANDSHAKE) {
            serveSecure(guest, outer);
        } else {
            serve(outer, outer.read());
        }
    }

    private void serveSecure(Socket guest, HttpConnection outer) throws IOException {
        try (SSLSocket secure = key.handshake(guest, outer.take())) {
            HttpConnection inner = new HttpConnection(guest, secure);
            serve(inner, inner.read());
        }
    }

    private void serve(HttpConnection connection, Optional<HttpRequest> first) throws IOException {
        Optional<HttpRequest> next = first;
        while (next.isPresent()) {
            next = exchange(connection, next.get()) ? connection.read() : Optional.empty();
        }
    }

    private boolean exchange(HttpConnection connection, HttpRequest request) throws IOException {
        Optional<Fault> fault = faults.strike(request.method(), RestApi.withoutRoot(request.path()));
        if (fault.isPresent()) {
            return trouble.strike(fault.get(), connection, () -> answer(request));
        }
        if (request.asksForWebSocket()) {
            gateway.serve(connection.upgrade(request));
            return false;
        }
        HttpReply reply = rest.answer(request);
        connection.write(reply);
        return connection.goesOn(request, reply);
    }

    private HttpReply answer(HttpRequest request) {
        return request.asksForWebSocket() ? rest.signed(HttpReply.empty(503)) : rest.answer(request);
    }
}
