package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.parse.lint.Finding;
import picocli.CommandLine;

class LintCommandTest {
    /** A byte order mark, Windows ends of lines, a zero-width space, trailing spaces, no end at the end. */
    private static final String LIST =
            "\uFEFF---\r\nlayout: article\r\nkey: k\r\n---\r\n# 1 A\r\n\r\n# 2 B\r\n1. [One Paper on Kites](http://cn.arxiv.org/abs/1901.00001v2)   \r\n*2019-01-01* [paper](https://arxiv.org/abs/1901.00002) | [bolg](https://b.org)-offical\u200B\r\n\r\n1. [Two Papers on Kites](https://arxiv.org/abs/1902.00003)\r\n\r\n1. [Two Papers on Kites](https://arxiv.org/abs/1902.00003)\r\n[code](not-a-link at all";

    private static final String MENDED = LIST.replace(
                    "http://cn.arxiv.org/abs/1901.00001v2", "https://arxiv.org/abs/1901.00001")
            .replace("bolg", "blog")
            .replace("offical", "official");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyKindOfFindingIsSaidWithItsLine() throws IOException {
        Path file = write("list.md", LIST);

        int exitCode = run(file.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString().replace(file.toString(), "list.md")).isEqualTo("""
                        list.md:5: nothing under A [empty-topic]
                        list.md:8: http://cn.arxiv.org/abs/1901.00001v2 is dead; the page is https://arxiv.org/abs/1901.00001 [dead-mirror] (--fix mends it)
                        list.md:8: the title leads to arXiv 1901.00001, the paper link to 1901.00002: One Paper on Kites [different-ids]
                        list.md:9: "bolg" is misspelt: blog [misspelt-label] (--fix mends it)
                        list.md:9: "offical" is misspelt: official [misspelt-label] (--fix mends it)
                        list.md:11: no date; its arXiv id says 2019-02: Two Papers on Kites [missing-date]
                        list.md:13: listed before, on line 11: Two Papers on Kites [repeated-entry]
                        list.md:13: no date; its arXiv id says 2019-02: Two Papers on Kites [missing-date]
                        list.md:14: link "code" leads to no web address: not-a-link [unreadable-line]
                        """);
    }

    @Test
    void fixWritesTheSafeMendsAndTouchesNoOtherByte() throws IOException {
        Path file = write("list.md", LIST);

        int exitCode = run("--fix", file.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(MENDED.getBytes(StandardCharsets.UTF_8));
        assertThat(out.toString())
                .doesNotContain("dead-mirror", "misspelt-label")
                .contains("different-ids");
        assertThat(folder)
                .isDirectoryContaining(path -> path.equals(file))
                .isDirectoryNotContaining("glob:**.paperboy*");
    }

    @Test
    void fixOfACleanFileLeavesItAlone() throws IOException {
        Path file = write(
                "list.md",
                "---\nlayout: article\n---\n# 1 A\n1. [Kites Fly Well](https://arxiv.org/abs/1901.00001)\n*2019*\n");

        int exitCode = run("--fix", file.toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void fixingTwiceIsFixingOnce() throws IOException {
        Path file = write("list.md", LIST);
        run("--fix", file.toString());

        run("--fix", file.toString());

        assertThat(Files.readString(file)).isEqualTo(MENDED);
    }

    @Test
    void sarifNamesRulePlaceAndMend() throws IOException {
        Path file = write(
                "a list.md",
                "---\nlayout: article\n---\n# 1 A\n1. [Kites Fly Well](http://cn.arxiv.org/abs/1901.00001)\n*2019*\n");

        run("--format", "sarif", file.toString());

        JsonNode log = new ObjectMapper().readTree(out.toString());
        JsonNode result = log.at("/runs/0/results/0");
        assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(log.at("/runs/0/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id"))
                .isEqualTo(result.at("/ruleId"));
        assertThat(result.toString().replace(file.toUri().toString(), "URI"))
                .isEqualTo("{\"ruleId\":\"dead-mirror\",\"ruleIndex\":0,\"level\":\"warning\","
                        + "\"message\":{\"text\":\"http://cn.arxiv.org/abs/1901.00001 is dead; the page is"
                        + " https://arxiv.org/abs/1901.00001\"},"
                        + "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"URI\"},"
                        + "\"region\":{\"startLine\":5}}}],"
                        + "\"fixes\":[{\"artifactChanges\":[{\"artifactLocation\":{\"uri\":\"URI\"},"
                        + "\"replacements\":[{\"deletedRegion\":{\"startLine\":5,\"startColumn\":21,\"endColumn\":55},"
                        + "\"insertedContent\":{\"text\":\"https://arxiv.org/abs/1901.00001\"}}]}]}]}");
    }

    @Test
    void colonInARelativePathIsNoScheme() {
        Finding finding = new Finding("empty-topic", Finding.Level.NOTE, 1, "nothing under A", List.of());

        JsonNode log = SarifReport.of(List.of(new LintReport.FileFinding(Path.of("a b:c#.md"), finding)));

        assertThat(log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("./a%20b:c%23.md");
    }

    @Test
    void sarifHasAllThatItsSchemaRequires() throws IOException {
        Path file = write("list.md", """
                ---
                layout: article
                ---
                # 1 A
                1. [Kites Fly Well](http://cn.arxiv.org/abs/1901.00001)
                *2019*
                [Paer](https://arxiv.org/abs/1901.00002)

                1. [Kites Fly Well](http://cn.arxiv.org/abs/1901.00001)

                # 2 B
                """);

        run("--format", "sarif", file.toString());

        JsonNode log = new ObjectMapper().readTree(out.toString());
        assertThat(log.at("/runs/0/results").size()).isGreaterThan(4);
        assertThat(SarifRules.broken(log)).isEmpty();
    }

    @Test
    void helpIsHelp() {
        int exitCode = run("--help");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).startsWith("Usage: lint").contains("nothing to mend");
    }

    @Test
    void githubAnnotationsEscapeWhatWouldEndThem() throws IOException {
        Path file = write("100%.md", "---\nlayout: article\n---\n# 1 A: b, c\n");

        run("--format", "github", file.toString());

        assertThat(out.toString().replace(folder.toString(), ""))
                .isEqualTo("::notice file=/100%25.md,line=4,title=empty-topic::nothing under A: b, c\n");
    }

    @Test
    void jsonIsOneArray() throws IOException {
        Path file = write("list.md", "---\nlayout: article\n---\n# 1 A\n");

        run("--format", "json", file.toString());

        assertThat(new ObjectMapper().readTree(out.toString()).get(0).toString().replace(folder + "/", ""))
                .isEqualTo("{\"file\":\"list.md\",\"line\":4,\"rule\":\"empty-topic\",\"level\":\"note\","
                        + "\"message\":\"nothing under A\",\"fixable\":false}");
    }

    @Test
    void fileThatIsNoTextIsSaidAndLeftAlone() throws IOException {
        Path file = folder.resolve("list.md");
        Files.write(file, new byte[] {'#', ' ', (byte) 0xC3, (byte) 0x28});

        int exitCode = run("--fix", file.toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("it is not UTF-8");
        assertThat(Files.size(file)).isEqualTo(4);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new LintCommand());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
