package paperboy.parse;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/** What reading a list costs, beside what flexmark alone takes for the same text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
    private final ListParser parser = new ListParser();
    private final Parser bare =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** How the entries are written. */
    @Param
    private LongList.Style style = LongList.Style.DIALECT;

    /** Papers of the list. */
    @Param({"100", "2000"})
    private int papers;

    private String text = "";

    @Setup
    public void writeList() {
        text = LongList.text(style, 1, papers);
        int read = parser.parse(text, "long").list().entries().size();
        if (read != papers) {
            throw new IllegalStateException("read " + read + " of " + papers + " papers");
        }
    }

    @Benchmark
    public ParsedList reading() {
        return parser.parse(text, "long");
    }

    @Benchmark
    public Document bareFlexmark() {
        return bare.parse(text);
    }
}
