package paperboy.discord;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The ids of late: Discord may send an event again after a resume. Thread-safe. */
final class RecentIds {
    private static final int MOST = 10_000;

    private final Set<String> ids = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    });

    /** False if it was seen before. */
    synchronized boolean add(String id) {
        return ids.add(id);
    }
}
