package paperboy.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paperboy.parse.lint.Finding;
import paperboy.parse.lint.ListLint;

/**
 * Findings in the Static Analysis Results Interchange Format 2.1.0
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), with the edits that mend them.
 */
final class SarifReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SarifReport() {}

    static ObjectNode of(List<LintReport.FileFinding> findings) {
        ObjectNode log = JSON.createObjectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "paperboy");
        ArrayNode rules = driver.putArray("rules");
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, String> rule : ListLint.rules().entrySet()) {
            ids.add(rule.getKey());
            rules.addObject()
                    .put("id", rule.getKey())
                    .putObject("shortDescription")
                    .put("text", rule.getValue());
        }
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        findings.forEach(found -> result(results.addObject(), found, ids));
        return log;
    }

    private static void result(ObjectNode result, LintReport.FileFinding found, List<String> ids) {
        Finding finding = found.finding();
        result.put("ruleId", finding.rule());
        result.put("ruleIndex", ids.indexOf(finding.rule()));
        result.put("level", LintReport.level(finding));
        result.putObject("message").put("text", finding.what());
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(found.file()));
        place.putObject("region").put("startLine", finding.line());
        if (!finding.edits().isEmpty()) {
            ObjectNode change = result.putArray("fixes")
                    .addObject()
                    .putArray("artifactChanges")
                    .addObject();
            change.putObject("artifactLocation").put("uri", uri(found.file()));
            ArrayNode replacements = change.putArray("replacements");
            finding.edits().forEach(edit -> replacement(replacements.addObject(), edit));
        }
    }

    /** Columns count from 1, and the end column is behind the last character (3.30.6, 3.30.8). */
    private static void replacement(ObjectNode replacement, Finding.Edit edit) {
        ObjectNode region = replacement.putObject("deletedRegion");
        region.put("startLine", edit.line());
        region.put("startColumn", edit.from() + 1);
        region.put("endColumn", edit.to() + 1);
        replacement.putObject("insertedContent").put("text", edit.with());
    }

    /** A relative reference for a relative path, so that the report fits any checkout. */
    private static String uri(Path file) {
        if (file.isAbsolute()) {
            return file.toUri().toString();
        }
        try {
            String path = file.toString().replace('\\', '/');
            // A colon in the first name would make it a scheme (RFC 3986, 4.2).
            return new URI(null, null, path.indexOf(':') < 0 ? path : "./" + path, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("any path is the path of an address: " + file, impossible);
        }
    }
}
