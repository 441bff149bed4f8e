package paperboy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists beside what must be read of them. A new construct is a new pair; {@code -Dpaperboy.fixtures=write} writes the
 * expected half as it is read now, for a person to check.
 */
class FixtureTest {
    private static final Path LISTS = Path.of("src/test/resources/paperboy/parse/lists");
    private static final Path DEFAULT_LIST = Path.of("data/lists/dl-foundation.md");
    private static final Path DEFAULT_LIST_EXPECTED =
            Path.of("src/test/resources/paperboy/parse/dl-foundation.expected");

    private final ListParser parser = new ListParser();

    static List<Path> lists() throws IOException {
        try (Stream<Path> files = Files.list(LISTS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listIsReadAsExpected(Path list) throws IOException {
        String name = list.getFileName().toString().replace(".md", "");

        check(list, list.resolveSibling(name + ".expected"));
    }

    @Test
    void defaultListIsReadExactly() throws IOException {
        check(DEFAULT_LIST, DEFAULT_LIST_EXPECTED);
    }

    private void check(Path list, Path expected) throws IOException {
        String name = list.getFileName().toString().replace(".md", "");
        ParsedList parsed = parser.parse(new String(Files.readAllBytes(list), StandardCharsets.UTF_8), name);
        String document = ListDocument.of(parsed);
        if ("write".equals(System.getProperty("paperboy.fixtures"))) {
            Files.writeString(expected, document);
        }

        assertThat(document).isEqualTo(Files.readString(expected));
    }
}
