/**
 * A local Discord: REST v10 and gateway v10 behind a CONNECT + TLS door on loopback, and a page port for people. Bots
 * built for Discord connect to it unchanged, with {@code https.proxyHost}, {@code https.proxyPort} and
 * {@code javax.net.ssl.trustStore*}.
 *
 * <p>{@link paperboy.sandbox.Sandbox} is the room's only door for the wiring; {@code http} speaks HTTP and WebSocket,
 * {@code guild} remembers, {@code rules} checks, {@code rest} and {@code gateway} are Discord's two sides, {@code page}
 * is the people's. It knows Discord's published interface and nothing of Paperboy: it imports none of our rooms.
 */
@NullMarked
package paperboy.sandbox;

import org.jspecify.annotations.NullMarked;
