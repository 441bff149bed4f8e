package paperboy.cli;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first import of a folder, by a virtual machine that has imported nothing before: each is measured once a machine.
 * The database is open already.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FreshImportBenchmark {
    /** Papers, and the lists that hold them. */
    public enum Amount {
        TWO_THOUSAND(2_000, 20),
        HUNDRED_THOUSAND(100_000, 50);

        private final int papers;
        private final int lists;

        Amount(int papers, int lists) {
            this.papers = papers;
            this.lists = lists;
        }
    }

    /** How much is imported. */
    @Param
    private Amount amount = Amount.TWO_THOUSAND;

    private FollowedFolder followed;

    @Setup
    public void writeFolder() throws IOException {
        followed = FollowedFolder.create(amount.lists, amount.papers / amount.lists);
    }

    @TearDown
    public void deleteFolder() throws IOException {
        followed.check();
        followed.close();
    }

    @Benchmark
    public int freshImport() {
        return followed.refresh();
    }
}
