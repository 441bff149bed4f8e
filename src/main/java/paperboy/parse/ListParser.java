package paperboy.parse;

/**
 * Reads a reading list. Whatever the text holds, the answer is a list and warnings; nothing is thrown. Thread-safe,
 * pure: the same text gives the same answer.
 */
public final class ListParser {
    private final BlockReader blocks = new BlockReader();

    /**
     * Reads a list.
     *
     * @param text the file's content
     * @param source a name for it, such as its file name; it names the list where the text has no front matter key
     */
    public ParsedList parse(String text, String source) {
        return new ListReader(SourceText.of(text), blocks).read(source);
    }
}
