package paperboy.catalog;

import java.util.Objects;

/**
 * A labelled link of an entry.
 *
 * @param label as the curator wrote it, such as {@code pytorch}
 * @param url an absolute http or https address
 */
public record Link(String label, String url, LinkRole role) {
    public Link {
        Objects.requireNonNull(label);
        Objects.requireNonNull(url);
        Objects.requireNonNull(role);
    }
}
