package paperboy.parse;

import java.util.List;
import java.util.Objects;
import paperboy.catalog.ListKey;
import paperboy.catalog.ReadingList;

/**
 * What a file said, and what in it could not be read.
 *
 * @param warnings in the order of their lines
 * @param extent whether the list is what the file says: one that was given up must not replace a good version
 */
public record ParsedList(ReadingList list, List<ParseWarning> warnings, Extent extent) {

    /** How much of a file was read. */
    public enum Extent {
        /** All of it, but for what the warnings name. */
        WHOLE,
        /** Nothing: it is too big, or kept the reader busy too long. */
        NOTHING
    }

    public ParsedList {
        Objects.requireNonNull(list);
        Objects.requireNonNull(extent);
        warnings = List.copyOf(warnings);
    }

    /** A file that was not read, and why. */
    static ParsedList unread(String source, String why) {
        ListKey key = new ListKey(source.isBlank() ? "list" : source);
        return new ParsedList(
                new ReadingList(key, key.value(), List.of(), List.of()),
                List.of(new ParseWarning(1, why)),
                Extent.NOTHING);
    }
}
