package paperboy.discord.rest;

import java.util.HashMap;
import java.util.Map;

/**
 * All buckets met so far. Which routes share one is Discord's secret until an answer names it, so a route without a
 * name has a bucket of its own. Not thread-safe.
 */
final class Buckets {
    private static final int SWEEP_ABOVE = 4096;

    private final Map<String, String> nameByShape = new HashMap<>();
    private final Map<String, Bucket> byKey = new HashMap<>();
    private int sweepAbove = SWEEP_ABOVE;

    Bucket of(Call call, long now) {
        sweep(now);
        String shape = shape(call);
        String name = nameByShape.getOrDefault(shape, shape);
        return byKey.computeIfAbsent(name + " " + call.route().major(), key -> new Bucket(now));
    }

    /** Remembers the name that an answer gave to the limit of this call's route. */
    void name(Call call, String name) {
        nameByShape.put(shape(call), name);
    }

    private static String shape(Call call) {
        return call.method() + " " + call.route().template();
    }

    private void sweep(long now) {
        if (byKey.size() > sweepAbove) {
            byKey.values().removeIf(bucket -> bucket.isIdle(now));
            sweepAbove = Math.max(SWEEP_ABOVE, 2 * byKey.size());
        }
    }
}
