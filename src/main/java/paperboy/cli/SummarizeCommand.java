package paperboy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperboy.summary.KeySentence;
import paperboy.summary.SummaryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code paperboy summarize}: reads papers from standard input and writes a key sentence for each to standard output,
 * in UTF-8 whatever the locale.
 *
 * <p>Each line of input, a JSON object with the texts {@code title} and {@code abstract}, gives one line of output,
 * {@code {"summary": …}}, in the same order; the summary is null where the abstract has nothing to say or the line
 * cannot be read. A line that cannot be read is named on standard error, does not stop the rest, and makes the exit
 * code {@value #SOME_LINES_BAD}. Lines without any text are skipped.
 */
@Command(
        name = "summarize",
        mixinStandardHelpOptions = true,
        description =
                "Read papers as JSON lines {\"title\", \"abstract\"} from standard input, print {\"summary\"} lines in the same order.")
public final class SummarizeCommand implements Callable<Integer> {

    static final int SOME_LINES_BAD = 2;

    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final ObjectMapper json = new ObjectMapper();

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            description = "How summaries are printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.jsonl;

    /** A command on the streams of the process. */
    public SummarizeCommand() {
        this(System.in, System.out, System.err);
    }

    SummarizeCommand(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** How summaries are printed; written on the command line as spelled here. */
    enum Format {
        /** One JSON object a line, for programs. */
        jsonl,
        /** The bare sentence, an empty line where there is none, for people. */
        text
    }

    @Override
    public Integer call() throws IOException {
        KeySentence summarizer = KeySentence.load();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Writer results = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Writer problems = new OutputStreamWriter(err, StandardCharsets.UTF_8);
        int number = 0;
        int bad = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String content = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (content.isBlank()) {
                continue;
            }
            try {
                results.write(result(summarizer, content));
            } catch (UnreadableLine e) {
                bad++;
                results.write(result(Optional.empty()));
                problems.write(String.format(Locale.ROOT, "line %d: %s%n", number, e.getMessage()));
                problems.flush();
            }
            results.flush();
        }
        return bad == 0 ? 0 : SOME_LINES_BAD;
    }

    private String result(KeySentence summarizer, String line) throws UnreadableLine, JsonProcessingException {
        JsonNode paper = parse(line);
        return result(summarizer.summarize(text(paper, "title"), text(paper, "abstract")));
    }

    private String result(Optional<SummaryText> summary) throws JsonProcessingException {
        @Nullable String text = summary.map(SummaryText::text).orElse(null);
        if (format == Format.text) {
            return (text == null ? "" : text) + "\n";
        }
        return json.writeValueAsString(json.createObjectNode().put("summary", text)) + "\n";
    }

    private JsonNode parse(String line) throws UnreadableLine {
        try {
            JsonNode paper = json.readTree(line);
            if (paper.isObject()) {
                return paper;
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableLine("is not JSON (" + e.getOriginalMessage() + ")");
        }
        throw new UnreadableLine("is not a JSON object with \"title\" and \"abstract\"");
    }

    private static String text(JsonNode paper, String field) throws UnreadableLine {
        JsonNode value = paper.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new UnreadableLine("\"" + field + "\" is not a text");
        }
        return value.asText();
    }

    /** A line of input that says no paper. */
    private static final class UnreadableLine extends Exception {
        UnreadableLine(String message) {
            super(message);
        }
    }
}
