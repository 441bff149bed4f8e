package paperboy.discord.rest;

import java.time.Duration;
import java.util.Optional;

/**
 * What an answer told of rate limits
 * (https://docs.discord.com/developers/topics/rate-limits#header-format-rate-limit-header-examples).
 *
 * @param bucket the limit this route shares with others
 * @param allowance of that bucket, where told
 * @param refusal present for a 429
 */
record RateHeaders(Optional<String> bucket, Optional<Allowance> allowance, Optional<Refusal> refusal) {

    /** Requests still free in a bucket, and when all of them are free again. */
    record Allowance(int limit, int remaining, Duration resetAfter) {}

    /**
     * A 429.
     *
     * @param retryAfter empty where the answer did not tell
     */
    record Refusal(Scope scope, Optional<Duration> retryAfter) {}

    /** What a 429 is about. */
    enum Scope {
        /** This bot on this route. */
        USER,
        /** The place itself, whoever asks; does not count as an invalid request. */
        SHARED,
        /** Everything this bot, or this address, sends. */
        GLOBAL
    }

    static RateHeaders none() {
        return new RateHeaders(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
