package paperboy.storage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.Entry;
import paperboy.catalog.PaperKey;
import paperboy.catalog.PaperKey.Strength;
import paperboy.catalog.PaperKeys;

/**
 * Tells which paper an entry is: the one with a strong key of it, else the one with a weak key unless their strong keys
 * contradict, else a new one. Keys learned on the way are kept.
 */
final class PaperIdentity {
    private final Handle handle;
    private final long now;
    private final Map<String, Long> known = new HashMap<>();
    private final Map<Long, Set<String>> strongKeys = new HashMap<>();

    PaperIdentity(Handle handle, long now) {
        this.handle = handle;
        this.now = now;
        handle.createQuery("SELECT key, paper_id, strength FROM paper_key")
                .map((row, context) -> remember(
                        row.getString("key"), row.getLong("paper_id"), Strength.valueOf(row.getString("strength"))))
                .list();
    }

    long paperOf(Entry entry) {
        List<PaperKey> keys = PaperKeys.of(entry);
        long paper = byKey(keys, Strength.STRONG).or(() -> byWeakKey(keys)).orElseGet(this::newPaper);
        for (PaperKey key : keys) {
            if (!known.containsKey(key.value())) {
                keep(key, paper);
            }
        }
        return paper;
    }

    private Optional<Long> byKey(List<PaperKey> keys, Strength strength) {
        return keys.stream()
                .filter(key -> key.strength() == strength && known.containsKey(key.value()))
                .map(key -> known.get(key.value()))
                .findFirst();
    }

    private Optional<Long> byWeakKey(List<PaperKey> keys) {
        return byKey(keys, Strength.WEAK).filter(paper -> !contradicts(paper, keys));
    }

    /** Whether both have a strong key of one kind, with different values. */
    private boolean contradicts(long paper, List<PaperKey> keys) {
        Set<String> theirs = strongKeys.getOrDefault(paper, Set.of());
        return keys.stream()
                .filter(key -> key.strength() == Strength.STRONG)
                .anyMatch(key -> theirs.stream().anyMatch(their -> kind(their).equals(kind(key.value()))));
    }

    private static String kind(String key) {
        return key.substring(0, key.indexOf(':'));
    }

    private long newPaper() {
        return handle.createQuery("INSERT INTO paper (first_seen_at) VALUES (:now) RETURNING paper_id")
                .bind("now", now)
                .mapTo(long.class)
                .one();
    }

    private void keep(PaperKey key, long paper) {
        handle.createUpdate("INSERT INTO paper_key (key, paper_id, strength) VALUES (:key, :paper, :strength)")
                .bind("key", key.value())
                .bind("paper", paper)
                .bind("strength", key.strength())
                .execute();
        remember(key.value(), paper, key.strength());
    }

    private long remember(String key, long paper, Strength strength) {
        known.put(key, paper);
        if (strength == Strength.STRONG) {
            strongKeys.computeIfAbsent(paper, id -> new HashSet<>()).add(key);
        }
        return paper;
    }
}
