package paperboy.catalog;

/** What names a list for good, through moves of its file: the front matter's key, else the configured name. */
public record ListKey(String value) {
    public ListKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a list has a key");
        }
    }
}
