package paperboy.parse;

import java.util.Objects;

/**
 * Something in a list that could not be read as written; the rest of the list was read.
 *
 * @param line in the file, from 1
 * @param what in words for the curator
 */
public record ParseWarning(int line, String what) {
    public ParseWarning {
        Objects.requireNonNull(what);
        if (line < 1) {
            throw new IllegalArgumentException("line " + line);
        }
    }
}
