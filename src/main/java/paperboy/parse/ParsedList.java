package paperboy.parse;

import java.util.List;
import java.util.Objects;
import paperboy.catalog.ReadingList;

/**
 * What a file said, and what in it could not be read.
 *
 * @param warnings in the order of their lines
 */
public record ParsedList(ReadingList list, List<ParseWarning> warnings) {
    public ParsedList {
        Objects.requireNonNull(list);
        warnings = List.copyOf(warnings);
    }
}
