package paperboy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paperboy.catalog.Entry;

/** Texts that keep Markdown readers busy for minutes, or overflow their stack. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextTest {
    private static final String PAPER = "1. [A Paper on Things](https://arxiv.org/abs/1906.03516)\n";
    private static final String ARTICLE = "---\nlayout: article\n---\n";

    /** Takes a hundredth of this where nothing else runs; a text that hangs takes minutes. */
    private final ListParser parser = new ListParser(Duration.ofSeconds(50));

    private static final Map<String, String> TEXTS = texts();

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("100,000 opening brackets", "[".repeat(100_000));
        texts.put("100,000 closing brackets in an item", "- " + "]".repeat(100_000));
        texts.put("brackets in brackets", "- " + "[".repeat(4_000) + "]".repeat(4_000));
        texts.put("images without an address", "![[]()".repeat(20_000));
        texts.put("images in lines that are read", ("- " + "![[]()".repeat(1_000) + "\n").repeat(10));
        texts.put("links that close what is not open", "- " + "](".repeat(4_000));
        texts.put("links never closed", "- " + "[a](".repeat(2_000));
        texts.put("runs of code marks", "- " + "`a``b```".repeat(1_000));
        texts.put("tags never closed", "- " + "t <?".repeat(2_000) + "\n- " + "<a ".repeat(2_700));
        texts.put("comments never closed", ("<!-- ".repeat(1_600) + "\n").repeat(5));
        texts.put("reference definitions", "[a]: http://example.org\n".repeat(20_000));
        texts.put("lines of a bar", "|\n".repeat(30_000));
        texts.put("table rows", ("|" + "a|".repeat(50) + "\n").repeat(1_000));
        texts.put("table columns", "|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n" + "|b".repeat(20_000));
        texts.put("list in list, each on its line", staircase());
        texts.put("list in list on one line", "- ".repeat(5_000) + "a");
        texts.put("quote in quote", ">".repeat(100_000) + "a");
        texts.put("stars", "- " + "*".repeat(8_000));
        texts.put("emphasis never closed", "- " + "*a ".repeat(2_600) + "\n- " + "**a *".repeat(1_600));
        texts.put("underscores", "- " + "_a ".repeat(2_600));
        texts.put("spaces", "- a" + " ".repeat(8_000) + "b\n" + "\t".repeat(8_000) + "- b");
        texts.put("a paragraph of 30,000 lines", "a\n".repeat(30_000));
        texts.put("a paragraph of bold lines", "**a b c d**\n".repeat(3_000));
        texts.put("items", "1. a b c d\n".repeat(10_000));
        texts.put("headings", "# a\n".repeat(10_000));
        texts.put("commas and names", "- " + "John Smith, ".repeat(680) + "\n- " + "a, ".repeat(2_700));
        texts.put("parentheses", "- a b c " + "(a ".repeat(2_700) + "\n- " + "(".repeat(8_000));
        texts.put("dates", "- a b c " + "2019-01-01 ".repeat(700));
        texts.put("an address without end", "- [a b c](https://arxiv.org/" + "a/".repeat(4_000) + ")");
        texts.put("HTML tables never closed", "<table>\n".repeat(10_000));
        texts.put("HTML rows never closed", "<table>\n" + "<tr>\n<td>a\n".repeat(5_000) + "</table>");
        texts.put("code never closed", "```\n" + "a\n".repeat(30_000));
        texts.put("front matter nested", "---\na: " + "[".repeat(8_000) + "\n---\n");
        texts.put("front matter that multiplies itself", bomb());
        texts.put("half surrogates", "- " + "\ud800".repeat(8_000));
        texts.put("zeros", "- " + "\0".repeat(100_000));
        return texts;
    }

    private static String staircase() {
        StringBuilder stairs = new StringBuilder();
        for (int level = 0; level < 1_000; level++) {
            stairs.append("  ".repeat(level)).append("- a\n");
        }
        return stairs.toString();
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            String before = "*a" + (level - 1);
            bomb.append("a%d: &a%d [%s]\n"
                    .formatted(
                            level,
                            level,
                            String.join(
                                    ", ",
                                    List.of(before).stream()
                                            .flatMap(one ->
                                                    Stream.generate(() -> one).limit(9))
                                            .toList())));
        }
        return bomb.append("---\n").toString();
    }

    static List<String> names() {
        return List.copyOf(TEXTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void textIsReadBeforeItsDeadline(String name) {
        ParsedList parsed = parser.parse(TEXTS.getOrDefault(name, ""), "hostile");

        assertThat(parsed.extent()).isEqualTo(ParsedList.Extent.WHOLE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void paperBehindItIsFound(String name) {
        String text = TEXTS.getOrDefault(name, "");
        boolean swallowsTheRest = text.startsWith("```");

        ParsedList parsed =
                parser.parse((text.startsWith("---") ? "" : ARTICLE) + text + "\n\n# 1 A\n" + PAPER, "hostile");

        assertThat(parsed.list().entries().stream().map(Entry::title).anyMatch("A Paper on Things"::equals))
                .isEqualTo(!swallowsTheRest);
    }

    @Test
    void lineTooLongIsLeftOutAndSaid() {
        String text = ARTICLE + "1. " + "x".repeat(9_000) + "\n" + PAPER;

        ParsedList parsed = parser.parse(text, "hostile");

        assertThat(parsed.list().entries()).extracting(Entry::title).containsExactly("A Paper on Things");
        assertThat(parsed.warnings())
                .containsExactly(new ParseWarning(4, "longer than 8192 characters; the line was left out"));
    }

    @Test
    void fileTooBigIsNotReadAndSaid() {
        String text = PAPER.repeat(ListParser.MOST_BYTES / PAPER.length() + 1);

        ParsedList parsed = parser.parse(text, "hostile");

        assertThat(parsed).isEqualTo(ParsedList.unread("hostile", "the file is larger than 2 MiB; it was not read"));
    }

    @Test
    void fileThatTakesTooLongIsGivenUpAndSaid() {
        ListParser impatient = new ListParser(Duration.ZERO);

        ParsedList parsed = impatient.parse(PAPER.repeat(10_000), "hostile");

        assertThat(parsed)
                .isEqualTo(ParsedList.unread("hostile", "the file could not be read within 0 s; it was not read"));
    }

    @Test
    void fileOfTwoMebibytesIsReadInTime() {
        String text = ARTICLE + PAPER.repeat((ListParser.MOST_BYTES - ARTICLE.length()) / PAPER.length());

        ParsedList parsed = parser.parse(text, "hostile");

        assertThat(parsed.extent()).isEqualTo(ParsedList.Extent.WHOLE);
    }
}
