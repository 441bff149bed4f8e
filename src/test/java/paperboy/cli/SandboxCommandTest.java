package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SandboxCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aFaultNobodyKnowsIsRefusedWithThoseThereAre() {
        int exitCode = run("sandbox", "--fault", "earthquake");

        assertThat(exitCode).isEqualTo(Exit.MISUSE);
        assertThat(err.toString()).contains("--fault", "no fault earthquake", "reset-before");
    }

    @Test
    void helpNamesEveryKindOfFault() {
        int exitCode = run("sandbox", "--help");

        assertThat(exitCode).isZero();
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("stall-after, slow, error-before");
    }

    private int run(String... args) {
        return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
    }
}
