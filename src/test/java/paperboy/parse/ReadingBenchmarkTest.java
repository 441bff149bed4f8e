package paperboy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn test -Pbenchmark -Dtest=ReadingBenchmarkTest} */
@Tag("benchmark")
class ReadingBenchmarkTest {
    private static final int RUNS = 31;

    @Test
    void readingAListIsComparedWithBareFlexmark() {
        compare(2_000);
        compare(100);
    }

    private static void compare(int papers) {
        String text = LongList.text(1, papers);
        Parser bare =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        ListParser parser = new ListParser();
        ToIntFunction<String> reading =
                read -> parser.parse(read, "long").list().entries().size();
        ToIntFunction<String> parsing = read -> bare.parse(read).getFirstChild() == null ? 0 : 1;
        double[] ours = new double[RUNS];
        double[] flexmark = new double[RUNS];

        for (int run = -RUNS; run < RUNS; run++) {
            int at = Math.max(run, 0);
            flexmark[at] = millis(parsing, text);
            ours[at] = millis(reading, text);
        }

        Arrays.sort(ours);
        Arrays.sort(flexmark);
        System.out.printf(
                Locale.ROOT,
                "reading %,d papers, %,d characters: %.1f ms; bare flexmark %.1f ms; %.2f times (medians of %d)%n",
                papers,
                text.length(),
                ours[RUNS / 2],
                flexmark[RUNS / 2],
                ours[RUNS / 2] / flexmark[RUNS / 2],
                RUNS);
        assertThat(reading.applyAsInt(text)).isEqualTo(papers);
    }

    private static double millis(ToIntFunction<String> work, String text) {
        long start = System.nanoTime();
        assertThat(work.applyAsInt(text)).isPositive();
        return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e6;
    }
}
