package paperboy.pipeline;

/**
 * A source of lists that cannot be read just now; its lists stay as they were.
 *
 * @param place its path or address
 * @param problem sentences that say what is wrong and what to do
 */
public record BrokenSource(String place, String problem) {}
