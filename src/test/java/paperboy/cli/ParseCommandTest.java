package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.parse.ListParser;
import picocli.CommandLine;

class ParseCommandTest {
    private static final String LIST = """
            # 1 基础
            1. [A Paper on Things](http://cn.arxiv.org/abs/1906.03516v2)
            NIPS 2018 oral *2019-06-08* Google [paper](https://arxiv.org/abs/1906.03516) | [pytorch](https://example.org/code)-official
            $\\bullet \\bullet$ - usable
            A note.
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void jsonLineHasExactlyThePromisedKeysInOrder() throws IOException {
        Path file = write("list.md", "---\nlayout: article\n---\n" + LIST);

        int exitCode = run("--format", "jsonl", file.toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .isEqualTo("{\"file\":\"" + file + "\",\"line\":5,\"kind\":\"paper\",\"section\":\"body\","
                        + "\"topicPath\":[\"基础\"],\"title\":\"A Paper on Things\","
                        + "\"listedUrl\":\"http://cn.arxiv.org/abs/1906.03516v2\","
                        + "\"url\":\"https://arxiv.org/abs/1906.03516\",\"arxivId\":\"1906.03516\",\"doi\":null,"
                        + "\"date\":\"2019-06-08\",\"year\":2019,\"venue\":\"NIPS\",\"venueYear\":2018,"
                        + "\"venueNote\":\"oral\",\"authors\":\"Google\","
                        + "\"links\":[{\"label\":\"paper\",\"url\":\"https://arxiv.org/abs/1906.03516\",\"role\":\"paper\"},"
                        + "{\"label\":\"pytorch\",\"url\":\"https://example.org/code\",\"role\":\"code\"}],"
                        + "\"rating\":2,\"tag\":\"usable\",\"notes\":[\"A note.\"],\"duplicateOf\":null}\n");
    }

    /** Every field of the default list was checked by eye against the list before it was pinned. */
    @Test
    void defaultListIsPrintedExactly() throws IOException {
        int exitCode = run("--format", "jsonl", "data/lists/dl-foundation.md");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .isEqualTo(Files.readString(Path.of("src/test/resources/paperboy/cli/dl-foundation.jsonl")));
    }

    @Test
    void absentValuesAreNullOrEmptyArrays() throws IOException {
        Path file = write("list.md", "---\nlayout: article\n---\n1. A Title of Four Words\n");

        run("--format", "jsonl", file.toString());

        assertThat(out.toString())
                .isEqualTo("{\"file\":\"" + file + "\",\"line\":4,\"kind\":\"paper\",\"section\":\"body\","
                        + "\"topicPath\":[],\"title\":\"A Title of Four Words\",\"listedUrl\":null,\"url\":null,"
                        + "\"arxivId\":null,\"doi\":null,\"date\":null,\"year\":null,\"venue\":null,"
                        + "\"venueYear\":null,\"venueNote\":null,\"authors\":null,\"links\":[],\"rating\":null,"
                        + "\"tag\":null,\"notes\":[],\"duplicateOf\":null}\n");
    }

    @Test
    void receiptCountsTopicsPapersAndHealedLinks() throws IOException {
        Path file = write("list.md", "---\nlayout: article\nkey: k\ntitle: T\n---\n" + LIST);

        run(file.toString());

        assertThat(out.toString())
                .isEqualTo("T  (" + file + ", key k)\n  1 基础  1\n"
                        + "1 topic, 1 paper in 1 entry, 0 duplicates, 0 other resources, 1 healed link\n\n");
    }

    @Test
    void missingFileIsSaidAndTheOthersAreRead() throws IOException {
        Path file = write("list.md", "---\nlayout: article\n---\n" + LIST);

        int exitCode = run("--format", "jsonl", folder.resolve("none.md").toString(), file.toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no file ").contains("none.md");
        assertThat(out.toString()).contains("\"A Paper on Things\"");
    }

    @Test
    void folderIsNoList() {
        int exitCode = run(folder.toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("it is a folder");
    }

    @Test
    void fileWithoutEntriesIsSaid() throws IOException {
        Path file = write("empty.md", "");

        int exitCode = run("--format", "jsonl", file.toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualTo(file + ": no entries were found\n");
    }

    @Test
    void fileThatIsNoTextIsSaidAndNotRead() throws IOException {
        Path file = Files.write(folder.resolve("program"), new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2});

        int exitCode = run("--format", "jsonl", file.toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualTo("Cannot read " + file + ": it is no text\n");
    }

    @Test
    void strayBytesAreSaidAndTheRestIsRead() throws IOException {
        byte[] list = "- [Kites Fly](https://arxiv.org/abs/1901.00001) caf? 2019\n".getBytes(StandardCharsets.UTF_8);
        list[new String(list, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xE9;
        Path file = Files.write(folder.resolve("latin.md"), list);

        int exitCode = run("--format", "jsonl", file.toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("\"title\":\"Kites Fly\"");
        assertThat(err.toString()).startsWith(file + ": some of it is not UTF-8");
    }

    @Test
    void fileTooLargeIsSaidAndNotRead() throws IOException {
        Path file = write("large.md", "- a line of a list\n".repeat(ListParser.MOST_BYTES / 10));

        int exitCode = run("--format", "jsonl", file.toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).startsWith(file + ": the file is larger than 2 MiB");
    }

    @Test
    void fileLargerThanAnyTextIsSaidAndNotRead() throws IOException {
        Path file = folder.resolve("disk.md");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 33);
        }

        int exitCode = run("--format", "jsonl", file.toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("Cannot read " + file + ": it is no text\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new ParseCommand());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
