package paperboy.summary;

import java.util.Map;

/**
 * How rare a stem is in abstracts: the logarithm of the inverse share of abstracts that have it, learned with the
 * weights.
 *
 * @param known the stems that were seen often enough to say
 * @param ofUnknown the rarity of every other stem
 */
record Rarity(Map<String, Double> known, double ofUnknown) {
    Rarity {
        known = Map.copyOf(known);
    }

    double of(String stem) {
        return known.getOrDefault(stem, ofUnknown);
    }
}
