package paperboy.catalog;

/** The number our database gave a paper. */
public record PaperId(long value) implements Comparable<PaperId> {
    @Override
    public int compareTo(PaperId other) {
        return Long.compare(value, other.value);
    }
}
