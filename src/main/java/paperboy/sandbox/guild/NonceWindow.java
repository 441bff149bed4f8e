package paperboy.sandbox.guild;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The nonces of the past few minutes and the posts made with them. Discord names no length of "the past few minutes"
 * (https://docs.discord.com/developers/resources/message#create-message). Elapsed time, not the clock's. Thread-safe.
 */
public final class NonceWindow {
    private record Use(Post post, long nanos) {}

    private final long windowNanos;
    private final Map<String, Use> uses = new LinkedHashMap<>();

    public NonceWindow(Duration window) {
        this.windowNanos = window.toNanos();
    }

    synchronized Optional<Post> find(String nonce) {
        forget();
        return Optional.ofNullable(uses.get(nonce)).map(Use::post);
    }

    synchronized void remember(String nonce, Post post) {
        forget();
        uses.remove(nonce);
        uses.put(nonce, new Use(post, System.nanoTime()));
    }

    private void forget() {
        long oldest = System.nanoTime() - windowNanos;
        uses.values().removeIf(use -> use.nanos() - oldest < 0);
    }
}
