package paperboy.catalog;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a paper appeared.
 *
 * @param name without the year, as the curator wrote it: {@code NIPS}
 * @param note what they added: {@code oral}, {@code workshop}
 */
public record Venue(String name, OptionalInt year, Optional<String> note) {
    public Venue {
        Objects.requireNonNull(name);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a venue has a name");
        }
    }

    /** For people: {@code NIPS 2018 oral}. */
    public String label() {
        StringBuilder label = new StringBuilder(name);
        year.ifPresent(y -> label.append(' ').append(y));
        note.ifPresent(n -> label.append(' ').append(n));
        return label.toString();
    }
}
