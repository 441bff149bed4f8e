package paperboy.discord.gateway;

import java.time.Duration;

/**
 * When the gateway counts as broken.
 *
 * @param loginWithin one attempt to log in may take
 * @param firstBackoff before the second attempt; doubled each time up to {@code longestBackoff}
 * @param watchEvery between two looks at the connection
 * @param handshakeWithin a connection that is not open by then is cut
 * @param silentFor an open connection without any frame for so long is dead; two heartbeats and a little
 * @param lostFor a session that is away for so long is given up, and we log in anew
 * @param loginsADay well below the 1000 of https://docs.discord.com/developers/events/gateway#identifying
 */
public record GatewaySettings(
        Duration loginWithin,
        Duration firstBackoff,
        Duration longestBackoff,
        Duration watchEvery,
        Duration handshakeWithin,
        Duration silentFor,
        Duration lostFor,
        int loginsADay) {

    public static GatewaySettings standard() {
        return new GatewaySettings(
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                Duration.ofMinutes(1),
                Duration.ofMillis(500),
                Duration.ofSeconds(20),
                Duration.ofSeconds(90),
                Duration.ofMinutes(5),
                200);
    }

    /** The same with a watchdog of other temper. */
    public GatewaySettings watching(Duration every, Duration handshake, Duration silent) {
        return new GatewaySettings(
                loginWithin, firstBackoff, longestBackoff, every, handshake, silent, lostFor, loginsADay);
    }
}
