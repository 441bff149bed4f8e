package paperboy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Entry;
import paperboy.catalog.Link;
import paperboy.catalog.ListedDate;
import paperboy.catalog.Venue;
import paperboy.catalog.WebAddress;

/** An entry as one line of JSON. Its keys and their order are a promise to programs that read it. */
final class EntryJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryJson() {}

    static String line(String file, Entry entry) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", file);
        json.put("line", entry.line());
        json.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        json.put("section", entry.section().name().toLowerCase(Locale.ROOT));
        json.set("topicPath", strings(entry.topic().names()));
        json.put("title", entry.title());
        put(json, "listedUrl", entry.listedUrl());
        // The healed form of the listed address; a paper link standing in for a missing one is not it.
        put(json, "url", entry.listedUrl().flatMap(WebAddress::healed));
        put(json, "arxivId", entry.arxivId().map(ArxivId::value));
        put(json, "doi", entry.doi());
        put(json, "date", entry.date().map(ListedDate::iso));
        put(json, "year", entry.year());
        put(json, "venue", entry.venue().map(Venue::name));
        put(json, "venueYear", entry.venue().map(Venue::year).orElse(OptionalInt.empty()));
        put(json, "venueNote", entry.venue().flatMap(Venue::note));
        put(json, "authors", entry.authors());
        json.set("links", links(entry.links()));
        put(
                json,
                "rating",
                entry.rating().map(rating -> OptionalInt.of(rating.stars())).orElse(OptionalInt.empty()));
        put(json, "tag", entry.tag());
        json.set("notes", strings(entry.notes()));
        put(json, "duplicateOf", entry.duplicateOf());
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers is JSON", impossible);
        }
    }

    private static void put(ObjectNode json, String key, Optional<String> value) {
        json.put(key, value.orElse(null));
    }

    private static void put(ObjectNode json, String key, OptionalInt value) {
        json.put(key, value.isPresent() ? Integer.valueOf(value.getAsInt()) : null);
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode array = JSON.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    private static ArrayNode links(List<Link> links) {
        ArrayNode array = JSON.createArrayNode();
        for (Link link : links) {
            ObjectNode json = array.addObject();
            put(json, "label", link.label().isEmpty() ? Optional.empty() : Optional.of(link.label()));
            json.put("url", link.url());
            json.put("role", link.role().name().toLowerCase(Locale.ROOT));
        }
        return array;
    }
}
