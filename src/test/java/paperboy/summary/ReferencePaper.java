package paperboy.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A paper with summaries by people, from a file of SciTLDR (github.com/allenai/scitldr, Apache-2.0).
 *
 * @param sentences the abstract as the data set splits it
 * @param references the words of each summary
 */
record ReferencePaper(String title, List<String> sentences, List<List<String>> references) {

    String abstractText() {
        return String.join(" ", sentences);
    }

    /** The best that any one sentence of the abstract can score. */
    Rouge.Score oracle() {
        Rouge.Score best = new Rouge.Score(0, 0, 0);
        for (String sentence : sentences) {
            Rouge.Score score = Rouge.best(Words.of(sentence), references);
            best = score.one() > best.one() ? score : best;
        }
        return best;
    }

    /** Reads a file of JSON lines with the fields title, source and target. */
    static List<ReferencePaper> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<ReferencePaper> papers = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode paper = json.readTree(line);
                List<List<String>> references =
                        texts(paper.path("target")).stream().map(Words::of).toList();
                papers.add(new ReferencePaper(paper.path("title").asText(), texts(paper.path("source")), references));
            }
        }
        return papers;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText().strip()));
        return texts;
    }
}
