package paperboy.catalog;

/**
 * Two papers that turned out to be one, since an entry carries the keys of both.
 *
 * @param kept the one that was known first
 * @param gone whose entries, deliveries and reading marks are the other's from now on
 */
public record PaperMerge(PaperId kept, PaperId gone) {}
