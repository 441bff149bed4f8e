package paperboy.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
    private static final String HEAD = "---\nlayout: article\nkey: %s\n---\n";
    private static final String ONE = "1. [One Paper on Things](https://arxiv.org/abs/1901.00001)\n";
    private static final String TWO = "1. [Two Papers on Things](https://arxiv.org/abs/1901.00002)\n";
    private static final String THREE = "1. [Three Papers on Things](https://arxiv.org/abs/1901.00003)\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeVersions() throws IOException {
        write("v2.md", HEAD.formatted("b") + "# 2 New\n" + TWO + ONE + "# 3 More\n" + TWO);
        write("v1.md", HEAD.formatted("a") + "# 1 Old\n" + ONE + TWO + THREE);
        write("v3.md", HEAD.formatted("c") + "# 2 New\n" + ONE + THREE);
    }

    @Test
    void versionsInNameOrderAreOneListWhateverTheirKeys() {
        int exitCode = run("--format", "jsonl", folder.toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString()).isEqualTo("""
                        {"version":"v1.md","added":[{"line":6,"title":"One Paper on Things"},{"line":7,"title":"Two Papers on Things"},{"line":8,"title":"Three Papers on Things"}],"removed":[],"restored":[],"moved":0,"changed":0,"topicsRenamed":0}
                        {"version":"v2.md","added":[],"removed":[{"title":"Three Papers on Things"}],"restored":[],"moved":1,"changed":0,"topicsRenamed":1}
                        {"version":"v3.md","added":[],"removed":[{"title":"Two Papers on Things"}],"restored":[{"title":"Three Papers on Things"}],"moved":0,"changed":0,"topicsRenamed":0}
                        """);
    }

    @Test
    void textForPeopleNamesEveryChange() {
        run(folder.toString());

        assertThat(out.toString()).isEqualTo("""
                        v1.md: 3 papers in 1 topic
                          topic added: Old
                          added, line 6: One Paper on Things
                          added, line 7: Two Papers on Things
                          added, line 8: Three Papers on Things
                        v2.md: 2 papers in 2 topics
                          topic renamed: Old → New
                          topic added: More
                          moved to [New, More]: Two Papers on Things
                          removed: Three Papers on Things
                        v3.md: 2 papers in 1 topic
                          restored, line 7: Three Papers on Things
                          topic removed: More
                          removed: Two Papers on Things
                        """);
    }

    @Test
    void versionThatLosesMostOfTheListIsReplayedAndSaid() throws IOException {
        write("v4.md", "nothing\n");

        int exitCode = run(folder.toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("more than half of the list left it; a running bot would stop here and ask");
    }

    @Test
    void versionThatIsEmptyOrNoTextStandsForTheOneBefore() throws IOException {
        write("v4.md", "\n  \n");
        Files.write(folder.resolve("v5.md"), (HEAD.formatted("d") + "1. [\u00e9t\u00e9]").getBytes(ISO_8859_1));
        write("v6.md", HEAD.formatted("c") + "# 2 New\n" + ONE + THREE);

        int exitCode = run("--format", "jsonl", folder.toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines().skip(3)).containsExactly(same("v4.md"), same("v5.md"), same("v6.md"));
        assertThat(err.toString().lines())
                .containsExactly(
                        folder.resolve("v4.md") + ": it is empty; the version before stands for it",
                        folder.resolve("v5.md") + ": it is not UTF-8 text; the version before stands for it");
    }

    private static String same(String version) {
        return "{\"version\":\"%s\",\"added\":[],\"removed\":[],\"restored\":[],\"moved\":0,\"changed\":0,\"topicsRenamed\":0}"
                .formatted(version);
    }

    @Test
    void missingFolderIsSaid() {
        int exitCode = run(folder.resolve("none").toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).startsWith("Cannot read ").contains("none");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new ReplayCommand());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
