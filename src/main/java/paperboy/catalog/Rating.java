package paperboy.catalog;

/** How much a curator recommends a paper: the number of bullets or stars they gave, from 1. */
public record Rating(int stars) {
    public Rating {
        if (stars < 1) {
            throw new IllegalArgumentException("stars " + stars);
        }
    }
}
