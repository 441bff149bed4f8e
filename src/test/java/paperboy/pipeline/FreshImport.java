package paperboy.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import paperboy.parse.LongList;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;

/**
 * Imports invented lists into a new database, in a virtual machine that did nothing before; it prints the milliseconds
 * and the processor's milliseconds of opening the database, and both of the import.
 */
final class FreshImport {
    private FreshImport() {}

    /**
     * Opens, imports, prints.
     *
     * @param arguments the database file, the number of lists, the papers in each
     */
    public static void main(String[] arguments) throws IOException {
        int lists = Integer.parseInt(arguments[1]);
        int papers = Integer.parseInt(arguments[2]);
        long start = System.nanoTime();
        try (Database database = Database.open(Path.of(arguments[0]))) {
            long opened = System.nanoTime();
            Duration cpuOpened = processorTime();
            ImportLists imports = new ImportLists(new CatalogStore(database));
            for (int seed = 0; seed < lists; seed++) {
                imports.run(List.of(text(seed, LongList.text(seed, papers), "first")), Instant.EPOCH);
            }
            Duration importing = Duration.ofNanos(System.nanoTime() - opened);
            System.out.printf(
                    Locale.ROOT,
                    "figures %d %d %d %d%n",
                    Duration.ofNanos(opened - start).toMillis(),
                    cpuOpened.toMillis(),
                    importing.toMillis(),
                    processorTime().minus(cpuOpened).toMillis());
        }
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A version of the list with this seed. */
    static ListText text(int seed, String text, String fingerprint) {
        return new ListText("long-" + seed, "invented", text, fingerprint);
    }
}
