package paperboy.catalog;

import java.time.Instant;

/**
 * The receipt of an import, as kept.
 *
 * @param source where the list was read from
 */
public record PastImport(ListKey list, Instant at, String source, Fate fate, ImportReceipt receipt) {
    public enum Fate {
        IMPORTED,
        /** It would have removed more than half of the list, so nothing was changed. */
        STOPPED
    }
}
