package paperboy.catalog;

/**
 * A fact with the source that told it.
 *
 * @param source the source's name, such as {@code arxiv}
 */
public record Told(String source, Fact fact, String value) {}
