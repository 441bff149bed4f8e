package paperboy.pipeline;

import java.time.Duration;

/**
 * What a metadata source is called and how it is asked.
 *
 * @param name names it in the database and in the order of trust, such as {@code arxiv}; never changes
 * @param batchSize how many papers one question may be about
 * @param freshFor how long what it told stays fresh
 */
public record SourceTerms(String name, int batchSize, Duration freshFor) {
    public SourceTerms {
        if (name.isBlank() || batchSize < 1 || freshFor.isNegative() || freshFor.isZero()) {
            throw new IllegalArgumentException("no terms of a source: " + name + " " + batchSize + " " + freshFor);
        }
    }
}
