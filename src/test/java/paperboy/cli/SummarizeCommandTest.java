package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SummarizeCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyLineIsAnsweredInOrder() {
        int exit = run("""
                {"title": "Small nets", "abstract": "Nets are large. In this paper, we propose small nets (tiny) by Poincar\\\\'e. It works."}
                {"title": "小网络", "abstract": "本文提出了一种小网络。实验表明有效。"}
                {"title": "Nothing", "abstract": ""}
                {"title": "No abstract"}
                {"title": null, "abstract": "We study deep nets."}
                """, "--format", "jsonl");

        assertThat(text(out)).isEqualTo("""
                        {"summary":"We propose small nets by Poincaré."}
                        {"summary":"本文提出了一种小网络。"}
                        {"summary":null}
                        {"summary":null}
                        {"summary":"We study deep nets."}
                        """);
        assertThat(text(err)).isEmpty();
        assertThat(exit).isZero();
    }

    @Test
    void aBadLineIsNamedAndTheRestIsStillAnswered() {
        int exit = run("""
                {"title": "One", "abstract": "We study deep nets."}
                {"title": "Two", "abstract":

                ["Three"]
                {"title": "Four", "abstract": 4}
                {"title": "Five", "abstract": "We prove all things."}
                """);

        assertThat(text(out)).isEqualTo("""
                        {"summary":"We study deep nets."}
                        {"summary":null}
                        {"summary":null}
                        {"summary":null}
                        {"summary":"We prove all things."}
                        """);
        assertThat(text(err).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 2: is not JSON"),
                        line -> assertThat(line)
                                .isEqualTo("line 4: is not a JSON object with \"title\" and \"abstract\""),
                        line -> assertThat(line).isEqualTo("line 5: \"abstract\" is not a text"));
        assertThat(exit).isEqualTo(2);
    }

    @Test
    void peopleReadBareSentences() {
        run("{\"abstract\": \"We study deep nets.\"}\n{\"abstract\": \"\"}", "--format", "text");

        assertThat(text(out)).isEqualTo("We study deep nets.\n\n");
    }

    @Test
    void noInputIsNoOutput() {
        assertThat(run("")).isZero();
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() {
        assertThat(run("\uFEFF{\"title\": \"\", \"abstract\": \"We study deep nets.\"}"))
                .isZero();
        assertThat(text(out)).isEqualTo("{\"summary\":\"We study deep nets.\"}\n");
    }

    private int run(String input, String... arguments) {
        SummarizeCommand command =
                new SummarizeCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err);
        return new CommandLine(command).execute(arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
