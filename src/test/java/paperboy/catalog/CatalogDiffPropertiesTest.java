package paperboy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import paperboy.parse.InventedList;
import paperboy.parse.ListParser;

/** What holds for every history of edits, tried on many made up from seeds. A failure names the seed that shows it. */
class CatalogDiffPropertiesTest {
    private static final int HISTORIES = 1_800;
    private static final int VERSIONS = 4;

    private final ListParser parser = new ListParser();

    @Test
    void editsWithoutANewPaperAddNoneAndRemoveNone() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            InventedList invented = new InventedList(seed);
            KeptList kept = new KeptList();
            kept.next(read(invented));

            for (int version = 1; version < VERSIONS; version++) {
                invented.edit();
                invented.edit();
                CatalogDiff diff = kept.next(read(invented));

                assertThat(diff.changes())
                        .as("seed %d version %d", seed, version)
                        .noneMatch(change -> change instanceof Change.Added
                                || change instanceof Change.Removed
                                || change instanceof Change.Restored);
                assertThat(diff.merges())
                        .as("seed %d version %d", seed, version)
                        .isEmpty();
            }
        }
    }

    @Test
    void sameVersionAgainChangesNothing() {
        for (int seed = 0; seed < HISTORIES / 2; seed++) {
            InventedList invented = new InventedList(seed);
            KeptList kept = new KeptList();
            kept.next(read(invented));
            invented.edit();
            kept.next(read(invented));

            CatalogDiff again = kept.next(read(invented));

            assertThat(again.isEmpty()).as("seed %d: %s", seed, again.changes()).isTrue();
        }
    }

    private ReadingList read(InventedList invented) {
        return parser.parse(invented.text(), "invented").list();
    }
}
