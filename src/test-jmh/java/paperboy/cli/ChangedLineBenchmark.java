package paperboy.cli;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The import after one line of 2,000 papers changed, the look at the other files included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgs = {"-XX:+UseSerialGC", "-Xmx256m"})
@Warmup(iterations = 2)
@Measurement(iterations = 10)
public class ChangedLineBenchmark {
    private static final int PAPERS = 2_000;

    /** How many lists hold the papers. */
    @Param({"20", "1"})
    private int lists;

    private FollowedFolder followed;
    private int edition;

    @Setup
    public void importFolder() throws IOException {
        followed = FollowedFolder.create(lists, PAPERS / lists);
        followed.refresh();
    }

    @Setup(Level.Invocation)
    public void changeLine() throws IOException {
        followed.retitleOne(edition++);
    }

    @TearDown
    public void deleteFolder() throws IOException {
        followed.check();
        followed.close();
    }

    @Benchmark
    public int changedLine() {
        return followed.refresh();
    }
}
