package paperboy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import paperboy.catalog.Entry;

/** What holds for every text, tried on many made up from seeds. A failure names the seed that shows it. */
class ListPropertiesTest {
    private static final int MUTATED = 10_000;
    private static final int INVENTED = 4_000;
    private static final int WILD = 2_000;
    private static final Path FIXTURES = Path.of("src/test/resources/paperboy/parse/lists");
    private static final String SPECIAL = "[](){}<>*_`$|#>-+=~!\\:.,;\"'&0123456789 \n\t\u200b\ufeff\u3000（）【】：、";

    private final ListParser parser = new ListParser();

    @Test
    void mutatedListIsReadAlikeTwiceAndNothingBreaksOnIt() throws IOException {
        List<String> lines = lines();

        for (int seed = 0; seed < MUTATED; seed++) {
            String text = mutated(lines, new Random(seed));
            ParsedList parsed = parser.parse(text, "mutated");

            assertThat(parsed.extent()).as("seed %d", seed).isEqualTo(ParsedList.Extent.WHOLE);
            assertThat(parsed.warnings())
                    .as("seed %d", seed)
                    .noneMatch(warning -> warning.what().startsWith("could not be read"));
            assertThat(parser.parse(text, "mutated")).as("seed %d", seed).isEqualTo(parsed);
        }
    }

    @Test
    void everyPaperInIsAPaperOut() {
        for (int seed = 0; seed < INVENTED; seed++) {
            InventedList invented = new InventedList(seed);

            ParsedList parsed = parser.parse(invented.text(), "invented");

            assertThat(parsed.list().entries().stream().map(Entry::title))
                    .as("seed %d", seed)
                    .isEqualTo(invented.titles());
        }
    }

    @Test
    void everyPaperOfAListInTheWildKeepsItsTitleAndYear() {
        for (int seed = 0; seed < WILD; seed++) {
            InventedWildList invented = new InventedWildList(seed);

            ParsedList parsed = parser.parse(invented.text(), "invented");

            assertThat(parsed.list().entries().stream()
                            .map(entry -> new InventedWildList.Paper(
                                    entry.title(), entry.year().orElse(0))))
                    .as("seed %d", seed)
                    .isEqualTo(invented.papers());
        }
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(FIXTURES)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** Some lines of some list with some characters put in, taken out and doubled. */
    private static String mutated(List<String> lines, Random random) {
        int from = random.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 1 + random.nextInt(10));
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "---\nlayout: article\n---\n" : "");
        lines.subList(from, to).forEach(line -> text.append(line).append('\n'));
        for (int edit = 1 + random.nextInt(6); edit > 0; edit--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at).append(' ');
                case 1 -> text.insert(at, SPECIAL.charAt(random.nextInt(SPECIAL.length())));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(40))));
                default -> text.setCharAt(at, SPECIAL.charAt(random.nextInt(SPECIAL.length())));
            }
        }
        return text.toString();
    }
}
