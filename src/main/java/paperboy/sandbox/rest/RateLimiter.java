package paperboy.sandbox.rest;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import paperboy.sandbox.fault.Limited;
import paperboy.sandbox.http.HttpReply;

/** Counts requests and refuses those above the limits, with Discord's headers. By elapsed time. Thread-safe. */
final class RateLimiter {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int KEPT = 20_000;

    private final Limits limits;
    private final Clock clock;
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();

    private record Bucket(long endsNanos, int used) {}

    /** What a request meets: the headers of its answer, and the refusal if it came too early. */
    record Verdict(Map<String, String> headers, Optional<HttpReply> refusal) {}

    RateLimiter(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    synchronized Verdict count(Routes.Match match) {
        if (limits.areOff()) {
            return new Verdict(Map.of(), Optional.empty());
        }
        long now = System.nanoTime();
        boolean exempt = match.route().access() == Routes.Access.INTERACTION;
        Optional<HttpReply> global = exempt ? Optional.empty() : countGlobally(now);
        return global.isPresent() ? new Verdict(Map.of(), global) : countInBucket(match, now);
    }

    private Optional<HttpReply> countGlobally(long now) {
        while (!lastSecond.isEmpty() && now - lastSecond.getFirst() >= SECOND) {
            lastSecond.removeFirst();
        }
        if (lastSecond.size() >= limits.perSecond()) {
            return Optional.of(Limited.reply("global", seconds(lastSecond.getFirst() + SECOND - now)));
        }
        lastSecond.addLast(now);
        return Optional.empty();
    }

    private Verdict countInBucket(Routes.Match match, long now) {
        String name =
                Integer.toHexString((match.route().method() + match.route().path()).hashCode());
        String key = name + ":" + major(match);
        Bucket bucket = Optional.ofNullable(buckets.get(key))
                .filter(running -> now - running.endsNanos() < 0)
                .orElseGet(() -> new Bucket(now + limits.window().toNanos(), 0));
        boolean full = bucket.used() >= limits.perBucket();
        Bucket after = full ? bucket : new Bucket(bucket.endsNanos(), bucket.used() + 1);
        keep(key, after, now);
        double left = seconds(after.endsNanos() - now);
        Map<String, String> headers = headers(name, limits.perBucket() - after.used(), left);
        return new Verdict(headers, full ? Optional.of(Limited.reply("user", left)) : Optional.empty());
    }

    private void keep(String key, Bucket bucket, long now) {
        buckets.put(key, bucket);
        if (buckets.size() > KEPT) {
            buckets.values().removeIf(old -> now - old.endsNanos() >= 0);
        }
    }

    private Map<String, String> headers(String bucket, int remaining, double left) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", String.valueOf(limits.perBucket()));
        headers.put("X-RateLimit-Remaining", String.valueOf(remaining));
        headers.put("X-RateLimit-Reset", decimal(clock.millis() / 1000.0 + left));
        headers.put("X-RateLimit-Reset-After", decimal(left));
        headers.put("X-RateLimit-Bucket", bucket);
        return headers;
    }

    /** The channel, guild or webhook that a bucket is for. */
    private static String major(Routes.Match match) {
        Map<String, String> parameters = match.parameters();
        String place = parameters.getOrDefault("channel", parameters.getOrDefault("guild", ""));
        return place + parameters.getOrDefault("token", "");
    }

    private static double seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos) + 1) / 1000.0;
    }

    private static String decimal(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
