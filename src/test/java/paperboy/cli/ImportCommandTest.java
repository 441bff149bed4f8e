package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatCannotBeReadIsSaidAndFailsThoughTheRestIsImported() throws IOException {
        Path kites = Files.writeString(folder.resolve("kites.md"), "- [Kites Fly](https://arxiv.org/abs/1901.00001)\n");
        Path gone = folder.resolve("gone.md");

        int exitCode = run(kites, gone);

        assertThat(exitCode).isEqualTo(Exit.FAILURE);
        assertThat(out.toString()).startsWith("kites.md: 1 paper (key");
        assertThat(err.toString()).startsWith("Not read: " + gone + ": ");
    }

    @Test
    void listsThatCanBeReadAreCounted() throws IOException {
        Path kites = Files.writeString(folder.resolve("kites.md"), "- [Kites Fly](https://arxiv.org/abs/1901.00001)\n");

        int exitCode = run(kites);

        assertThat(exitCode).isZero();
        assertThat(err.toString()).isEmpty();
    }

    private int run(Path... lists) throws IOException {
        StringBuilder config = new StringBuilder("database: " + folder.resolve("paperboy.db") + "\nlists:\n");
        for (Path list : lists) {
            config.append("  - {name: ")
                    .append(list.getFileName())
                    .append(", at: ")
                    .append(list)
                    .append("}\n");
        }
        Path file = Files.writeString(folder.resolve("paperboy.yaml"), config);
        CommandLine line = new CommandLine(new ImportCommand());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute("--config", file.toString());
    }
}
