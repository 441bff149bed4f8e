package paperboy.catalog;

/** What became of an import. */
public sealed interface ImportOutcome {
    ImportReceipt receipt();

    CatalogDiff diff();

    /** The list is stored as it was read. */
    record Imported(ImportReceipt receipt, CatalogDiff diff) implements ImportOutcome {}

    /**
     * Nothing was changed, since more than half of the list's papers would have left: a person decides.
     *
     * @param receipt what would have changed
     */
    record Stopped(ImportReceipt receipt, CatalogDiff diff) implements ImportOutcome {}
}
