/**
 * HTTP/1.1, TLS and WebSocket on JDK sockets, as much as a local Discord needs: a loopback server, messages with
 * bodies, multipart forms, frames.
 *
 * <p>Knows nothing of Discord; imports none of our rooms.
 */
@NullMarked
package paperboy.sandbox.http;

import org.jspecify.annotations.NullMarked;
