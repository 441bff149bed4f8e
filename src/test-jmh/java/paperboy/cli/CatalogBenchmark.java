package paperboy.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.Paper;

/** Reading 2,000 papers and their 240 topics from the database, as a round of digests does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-Xmx256m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CatalogBenchmark {
    private FollowedFolder followed;

    @Setup
    public void importFolder() throws IOException {
        followed = FollowedFolder.create(20, 100);
        followed.refresh();
        followed.check();
    }

    @TearDown
    public void deleteFolder() throws IOException {
        followed.close();
    }

    @Benchmark
    public List<Paper> papers() {
        return followed.catalog().papers();
    }

    @Benchmark
    public List<ListedTopic> topics() {
        return followed.catalog().topics();
    }
}
