package paperboy.discord.rest;

import java.net.URI;
import java.time.Duration;

/**
 * How Discord's REST interface is used.
 *
 * @param base without a slash at its end
 * @param userAgent {@code DiscordBot (url, version)}, without which Discord refuses
 *     (https://docs.discord.com/developers/reference#user-agent)
 * @param perSecond requests in any one second at most, as Discord sees them. Discord's limit is 50
 *     (https://docs.discord.com/developers/topics/rate-limits#global-rate-limit); one is left to the gateway's own
 * @param inFlight requests under way at once
 * @param patience how long a request may wait for its turn
 * @param callTimeout from the first byte out to the last byte in
 * @param interactionTimeout the same where a person waits, whom Discord gives 3 seconds
 */
public record RestSettings(
        URI base,
        String userAgent,
        int perSecond,
        int inFlight,
        Duration patience,
        Duration callTimeout,
        Duration interactionTimeout) {

    public RestSettings {
        if (perSecond < 1 || inFlight < 1) {
            throw new IllegalArgumentException("perSecond " + perSecond + ", inFlight " + inFlight);
        }
    }

    /**
     * Discord itself.
     *
     * @param homepage of the bot, for Discord's engineers
     */
    public static RestSettings discord(URI homepage, String version) {
        return new RestSettings(
                URI.create("https://discord.com/api/v10"),
                "DiscordBot (" + homepage + ", " + version + ")",
                49,
                24,
                Duration.ofSeconds(60),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5));
    }

    /** The same at another address. */
    public RestSettings at(URI other) {
        return new RestSettings(other, userAgent, perSecond, inFlight, patience, callTimeout, interactionTimeout);
    }

    /** The same with another pace. */
    public RestSettings paced(int otherPerSecond, int otherInFlight) {
        return new RestSettings(
                base, userAgent, otherPerSecond, otherInFlight, patience, callTimeout, interactionTimeout);
    }

    /** The same with other limits on waiting. */
    public RestSettings waiting(Duration otherPatience, Duration otherTimeout) {
        return new RestSettings(base, userAgent, perSecond, inFlight, otherPatience, otherTimeout, otherTimeout);
    }
}
