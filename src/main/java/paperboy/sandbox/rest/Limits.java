package paperboy.sandbox.rest;

import java.time.Duration;

/**
 * How many requests a bot may make (https://docs.discord.com/developers/topics/rate-limits). Discord publishes the
 * global number only; those of the routes are ours, of Discord's order of magnitude.
 *
 * @param perSecond requests in any second, all routes together; interactions are exempt
 * @param perBucket requests to one route with one channel, guild or webhook, in a window
 */
public record Limits(int perSecond, int perBucket, Duration window) {
    /** No limit is ever met. */
    public static Limits none() {
        return new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofSeconds(1));
    }

    /** Fifty a second in all, five in five seconds for each bucket. */
    public static Limits likeDiscord() {
        return new Limits(50, 5, Duration.ofSeconds(5));
    }

    boolean areOff() {
        return perSecond == Integer.MAX_VALUE && perBucket == Integer.MAX_VALUE;
    }
}
