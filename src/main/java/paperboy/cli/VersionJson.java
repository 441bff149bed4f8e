package paperboy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.catalog.Change;
import paperboy.catalog.ImportOutcome;
import paperboy.catalog.ImportReceipt;

/** What a version of a list changed, as one line of JSON. Its keys are a promise to programs that read it. */
final class VersionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VersionJson() {}

    static String line(String version, ImportOutcome outcome) {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", version);
        ArrayNode added = json.putArray("added");
        ArrayNode removed = json.putArray("removed");
        ArrayNode restored = json.putArray("restored");
        for (Change change : outcome.diff().changes()) {
            if (change instanceof Change.Added paper) {
                added.addObject().put("line", paper.line()).put("title", paper.title());
            } else if (change instanceof Change.Removed paper) {
                removed.addObject().put("title", paper.title());
            } else if (change instanceof Change.Restored paper) {
                restored.addObject().put("title", paper.title());
            }
        }
        ImportReceipt receipt = outcome.receipt();
        json.put("moved", receipt.moved());
        json.put("changed", receipt.changed() + receipt.retitled());
        json.put("topicsRenamed", receipt.topicsRenamed());
        try {
            return JSON.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers is JSON", impossible);
        }
    }
}
