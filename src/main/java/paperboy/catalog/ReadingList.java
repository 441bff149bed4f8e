package paperboy.catalog;

import java.util.List;

/**
 * A list as read from one source at one time.
 *
 * @param topics in reading order, empty ones included, each path once
 * @param entries in reading order, second placements included
 */
public record ReadingList(ListKey key, String title, List<Topic> topics, List<Entry> entries) {
    public ReadingList {
        topics = List.copyOf(topics);
        entries = List.copyOf(entries);
    }
}
