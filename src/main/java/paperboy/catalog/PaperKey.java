package paperboy.catalog;

import java.util.Objects;

/**
 * One thing that identifies a paper. Strong keys (arXiv id, DOI, OpenReview id ...) decide; weak keys (canonical URL,
 * folded title) match only where no strong key contradicts.
 *
 * @param value kind and value, such as {@code arxiv:1906.03516} or {@code title:selfnormalizingneuralnetworks}
 */
public record PaperKey(String value, Strength strength) {
    /** How far a key is trusted. */
    public enum Strength {
        STRONG,
        WEAK
    }

    public PaperKey {
        Objects.requireNonNull(strength);
        if (value.isBlank()) {
            throw new IllegalArgumentException("a key has a value");
        }
    }
}
