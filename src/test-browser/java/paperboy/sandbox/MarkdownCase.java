package paperboy.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A text and what it is drawn as. Cases stand in {@code markdown.cases}: the kind ({@code Text}, {@code Field} or
 * {@code Title}) behind {@code ==}, the text, {@code --}, the HTML.
 */
record MarkdownCase(String kind, String text, String html) {

    static List<MarkdownCase> all() {
        try (InputStream file = Objects.requireNonNull(MarkdownCase.class.getResourceAsStream("markdown.cases"))) {
            String cases = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(cases.split("(?m)^== "))
                    .skip(1)
                    .map(MarkdownCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading markdown.cases", e);
        }
    }

    private static MarkdownCase read(String text) {
        int kind = text.indexOf('\n');
        int line = text.indexOf("\n--\n", kind);
        return new MarkdownCase(
                text.substring(0, kind),
                text.substring(kind + 1, line),
                text.substring(line + 4).strip());
    }

    MarkdownCase drawnAs(String other) {
        return new MarkdownCase(kind, text, other);
    }
}
