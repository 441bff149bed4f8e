package paperboy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.parse.LongList;
import paperboy.storage.CatalogStore;
import paperboy.storage.Database;

/** {@code mvn test -Pbenchmark -Dtest=ImportBenchmarkTest} */
@Tag("benchmark")
class ImportBenchmarkTest {
    private static final int RUNS = 9;

    @TempDir
    Path folder;

    @Test
    void twoThousandPapersInTwentyListsAreImportedByAFreshMachine() throws Exception {
        long[] millis = new long[3];
        for (int run = 0; run < millis.length; run++) {
            millis[run] = freshImport("cold-" + run, 20, 100, "-Xmx256m");
        }

        print("2,000 papers in 20 lists, fresh machine", millis);
    }

    @Test
    void hundredThousandPapersAreImportedWithin512Megabytes() throws Exception {
        print("100,000 papers in 50 lists, 512 MB", freshImport("many", 50, 2_000, "-Xmx512m"));
    }

    @Test
    void oneChangedLineOfAHundredPapersIsImported() {
        print("one changed line, list of 100 papers among 20", oneChangedLine(20, 100));
    }

    @Test
    void oneChangedLineOfTwoThousandPapersIsImported() {
        print("one changed line, list of 2,000 papers", oneChangedLine(1, 2_000));
    }

    @Test
    void twoThousandPapersAndTheirTopicsAreReadFromTheDatabase() {
        try (Database database = Database.open(folder.resolve("read.db"))) {
            CatalogStore catalog = new CatalogStore(database);
            importAll(new ImportLists(catalog), 20, 100);
            long[] papers = new long[RUNS];
            long[] topics = new long[RUNS];
            for (int run = 0; run < RUNS; run++) {
                papers[run] = millis(() -> assertThat(catalog.papers()).hasSize(2_000));
                topics[run] = millis(() -> assertThat(catalog.topics()).hasSize(20 * 12));
            }

            print("papers() of 2,000 papers", papers);
            print("topics() of 240 topics", topics);
        }
    }

    /** The milliseconds of importing a list with one retitled paper, version after version. */
    private long[] oneChangedLine(int lists, int papers) {
        try (Database database = Database.open(folder.resolve("changed-" + papers + ".db"))) {
            ImportLists imports = new ImportLists(new CatalogStore(database));
            importAll(imports, lists, papers);
            long[] millis = new long[RUNS];
            String text = LongList.text(0, papers);
            for (int run = 0; run < RUNS; run++) {
                String changed = text.replaceFirst("of Kite 0-50]", "of Kite 0-50, edition " + run + "]");
                ListText version = FreshImport.text(0, changed, "edition " + run);
                millis[run] = millis(() -> imports.run(List.of(version), Instant.EPOCH.plusSeconds(1)));
            }
            return millis;
        }
    }

    private static void importAll(ImportLists imports, int lists, int papers) {
        for (int seed = 0; seed < lists; seed++) {
            imports.run(List.of(FreshImport.text(seed, LongList.text(seed, papers), "first")), Instant.EPOCH);
        }
    }

    private long freshImport(String name, int lists, int papers, String heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FreshImport.class.getName(),
                        folder.resolve(name + ".db").toString(),
                        String.valueOf(lists),
                        String.valueOf(papers))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        String[] figures =
                output.substring(output.lastIndexOf("figures ")).strip().split(" ", -1);
        System.out.printf(
                Locale.ROOT,
                "%s: opened in %s ms (%s of a processor), imported in %s ms (%s)%n",
                name,
                figures[1],
                figures[2],
                figures[3],
                figures[4]);
        return Long.parseLong(figures[3]);
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void print(String what, long... millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT, "%s: median %d ms of %s%n", what, sorted[sorted.length / 2], Arrays.toString(millis));
    }
}
