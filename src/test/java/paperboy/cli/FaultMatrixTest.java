package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paperboy.sandbox.fault.Fault;
import paperboy.sandbox.fault.FaultKind;

/**
 * Every fault of the sandbox, at every phase of a digest, once and as a storm: no paper twice, none missing. The table
 * goes to {@code target/fault-matrix.md}.
 */
@Tag("reliability")
class FaultMatrixTest {
    private static final List<String> FAULTS = List.of(
            "refuse",
            "reset-before",
            "reset-after",
            "cut=0",
            "cut=40",
            "cut=400",
            "stall-before=700",
            "stall-after=700",
            "slow=50",
            "slow=700",
            "error-before=500",
            "error-before=503",
            "error-after=502",
            "limit=2",
            "limit=90",
            "limit-bare",
            "limit-html",
            "limit-html=30",
            "limit-shared=5",
            "limit-global=5",
            "wrong-json");
    private static final int STORM = 3;

    /** When things go wrong. */
    enum Phase {
        /** The first page's post. */
        BEFORE,
        /** The second page's post, when the first stands there. */
        DURING,
        /** Finding out what became of a post whose answer was lost. */
        AFTER;

        /** The faults that bring trouble to this phase. */
        List<Fault> faults(Fault trouble) {
            List<Fault> faults = new ArrayList<>();
            if (this == DURING) {
                faults.add(Fault.parse("slow=0@POST /channels/*/messages"));
            }
            if (this == DURING && trouble.kind() == FaultKind.REFUSE) {
                // An open connection meets no refusal.
                faults.add(Fault.parse("reset-before"));
            }
            if (this == AFTER) {
                faults.add(Fault.parse("reset-after@POST /channels/*/messages"));
            }
            faults.add(trouble);
            return faults;
        }
    }

    /** How soon the bot looks again, and how long Discord then knows a post by its nonce. */
    enum Tempo {
        /** Every minute, as it does: a lost post is sent again under its nonce. */
        SOON(Duration.ofMinutes(1), Duration.ofMinutes(10)),
        /** After ten minutes, when the nonce is forgotten: a lost post is looked for. */
        LATE(Duration.ofMinutes(10), Duration.ZERO);

        private final Duration tick;
        private final Duration nonceWindow;

        Tempo(Duration tick, Duration nonceWindow) {
            this.tick = tick;
            this.nonceWindow = nonceWindow;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void noFaultPostsAPaperTwiceOrLosesOne(Tempo tempo) throws Exception {
        List<String> violations = new ArrayList<>();
        List<String> table = new ArrayList<>();

        try (FaultCourse course = new FaultCourse(folder, tempo.nonceWindow, tempo.tick)) {
            for (String fault : FAULTS) {
                table.add("| `" + fault + "` | " + String.join(" | ", row(course, fault, violations)) + " |");
            }
            assertThat(course.integrity()).isEqualTo("ok");
            assertThat(course.givenUp()).isEmpty();
        }

        Files.write(Path.of("target", "fault-matrix-" + tempo + ".md"), table);
        assertThat(violations).isEmpty();
    }

    private static List<String> row(FaultCourse course, String fault, List<String> violations) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (int times : List.of(1, STORM)) {
                List<String> titles = course.run(phase.faults(Fault.parse(fault).times(times)));
                boolean once = titles.equals(FaultCourse.everyTitle());
                cells.add(once ? "once" : "VIOLATED");
                if (!once) {
                    violations.add(fault + " " + phase + " x" + times + ": " + titles);
                }
            }
        }
        return cells;
    }
}
