package paperboy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the JSON schema of SARIF 2.1.0 asks of the objects that a lint report has: required properties, smallest values,
 * closed choices (https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json).
 */
final class SarifRules {
    /** By the name under which an object stands in its parent. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "", Set.of("version", "runs"),
            "runs", Set.of("tool"),
            "tool", Set.of("driver"),
            "driver", Set.of("name"),
            "rules", Set.of("id"),
            "results", Set.of("message"),
            "message", Set.of("text"),
            "fixes", Set.of("artifactChanges"),
            "artifactChanges", Set.of("artifactLocation", "replacements"),
            "replacements", Set.of("deletedRegion"));

    private static final Set<String> COUNTED = Set.of("startLine", "startColumn", "endLine", "endColumn");
    private static final Map<String, Set<String>> CHOICES = Map.of(
            "level", Set.of("none", "note", "warning", "error"),
            "columnKind", Set.of("utf16CodeUnits", "unicodeCodePoints"),
            "version", Set.of("2.1.0"));

    private final List<String> broken = new ArrayList<>();

    private SarifRules() {}

    /** What is missing or out of bounds, by its path; empty for a valid report. */
    static List<String> broken(JsonNode log) {
        SarifRules rules = new SarifRules();
        rules.check("", "", log);
        return rules.broken;
    }

    private void check(String path, String name, JsonNode node) {
        if (node.isArray()) {
            broken(path, name.equals("artifactChanges") && node.isEmpty());
            for (int at = 0; at < node.size(); at++) {
                check(path + "/" + at, name, node.get(at));
            }
        } else if (node.isObject()) {
            REQUIRED.getOrDefault(name, Set.of()).forEach(wanted -> broken(path + "/" + wanted, !node.has(wanted)));
            node.properties().forEach(child -> check(path + "/" + child.getKey(), child.getKey(), child.getValue()));
        } else {
            broken(path, COUNTED.contains(name) && node.asInt() < 1);
            broken(path, CHOICES.containsKey(name) && !CHOICES.get(name).contains(node.asText()));
            broken(path, name.equals("uri") && URI.create(node.asText()).getFragment() != null);
        }
    }

    private void broken(String path, boolean isBroken) {
        if (isBroken) {
            broken.add(path);
        }
    }
}
