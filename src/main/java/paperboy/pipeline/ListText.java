package paperboy.pipeline;

/**
 * The text of a list as a source gave it.
 *
 * @param name names the list where its front matter has no key
 * @param source where it was read from, for people
 * @param fingerprint equal for equal texts
 */
public record ListText(String name, String source, String text, String fingerprint) {}
