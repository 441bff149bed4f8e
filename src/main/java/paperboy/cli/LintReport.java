package paperboy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import paperboy.parse.lint.Finding;

/** Findings as text, JSON, or annotations that GitHub shows beside a changed line. */
final class LintReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LintReport() {}

    /** A finding with the file it is in, as named on the command line. */
    record FileFinding(Path file, Finding finding) {}

    static String of(LintCommand.Format format, List<FileFinding> findings) {
        return switch (format) {
            case text -> text(findings);
            case json -> written(json(findings));
            case sarif -> written(SarifReport.of(findings));
            case github -> github(findings);
        };
    }

    private static String text(List<FileFinding> findings) {
        StringBuilder text = new StringBuilder();
        for (FileFinding found : findings) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s:%d: %s [%s]%s\n",
                    found.file(),
                    found.finding().line(),
                    found.finding().what(),
                    found.finding().rule(),
                    found.finding().edits().isEmpty() ? "" : " (--fix mends it)"));
        }
        return text.toString();
    }

    private static ArrayNode json(List<FileFinding> findings) {
        ArrayNode array = JSON.createArrayNode();
        for (FileFinding found : findings) {
            ObjectNode json = array.addObject();
            json.put("file", found.file().toString());
            json.put("line", found.finding().line());
            json.put("rule", found.finding().rule());
            json.put("level", level(found.finding()));
            json.put("message", found.finding().what());
            json.put("fixable", !found.finding().edits().isEmpty());
        }
        return array;
    }

    static String level(Finding finding) {
        return finding.level().name().toLowerCase(Locale.ROOT);
    }

    /**
     * Workflow commands, escaped as GitHub's toolkit does
     * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
     */
    private static String github(List<FileFinding> findings) {
        StringBuilder lines = new StringBuilder();
        for (FileFinding found : findings) {
            String kind = found.finding().level() == Finding.Level.NOTE ? "notice" : "warning";
            lines.append("::")
                    .append(kind)
                    .append(" file=")
                    .append(property(found.file().toString()));
            lines.append(",line=").append(found.finding().line());
            lines.append(",title=").append(property(found.finding().rule()));
            lines.append("::").append(escaped(found.finding().what())).append('\n');
        }
        return lines.toString();
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String written(JsonNode json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers is JSON", impossible);
        }
    }
}
