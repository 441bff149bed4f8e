package paperboy.catalog;

/** The number our database gave a topic. */
public record TopicId(long value) {}
