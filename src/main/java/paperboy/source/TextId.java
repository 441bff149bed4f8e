package paperboy.source;

/**
 * Which text of which source.
 *
 * @param source the configured name
 * @param path within a folder, with {@code /} between the steps; empty for a single file or address, and for a folder
 *     as a whole
 */
public record TextId(String source, String path) {

    /** A name for the list that has no key of its own: {@code papers/nlp/speech} for speech.md in the folder. */
    public String key() {
        if (path.isEmpty()) {
            return source;
        }
        return source + "/" + (path.length() > 3 ? path.substring(0, path.length() - ".md".length()) : path);
    }
}
