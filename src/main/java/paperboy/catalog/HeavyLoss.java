package paperboy.catalog;

/** What an import does that would remove more than half of a list's papers: a broken file looks like this. */
public enum HeavyLoss {
    STOPS,
    ACCEPTED
}
