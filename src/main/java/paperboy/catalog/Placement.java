package paperboy.catalog;

/**
 * Where a paper stands in a list.
 *
 * @param position the order of reading in its list, from 0
 */
public record Placement(ListKey list, TopicPath topic, int position) {}
