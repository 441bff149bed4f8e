package paperboy.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * A labelled link of an entry.
 *
 * @param label as the curator wrote it, such as {@code pytorch}; empty for an address in the open
 * @param url an absolute http or https address, healed
 * @param note what is written right behind the link, without its dash: {@code official}
 */
public record Link(String label, String url, LinkRole role, Optional<String> note) {
    public Link {
        Objects.requireNonNull(label);
        Objects.requireNonNull(url);
        Objects.requireNonNull(role);
        Objects.requireNonNull(note);
    }

    /** A link with nothing behind it. */
    public Link(String label, String url, LinkRole role) {
        this(label, url, role, Optional.empty());
    }
}
