package paperboy.metadata;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import paperboy.catalog.WebAddress;

/** Reads JSON that may be anything: what is missing or of another type is absent. */
public final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /**
     * Any JSON.
     *
     * @throws BadAnswer if it is no JSON, or not labelled so
     */
    public static JsonNode read(Answer answer) throws BadAnswer {
        if (!answer.type().contains("json")) {
            throw new BadAnswer("not JSON but "
                    + (answer.type().isEmpty() ? "without a type" : answer.type())
                    + (answer.isHtml() ? ", a portal perhaps" : ""));
        }
        try {
            JsonNode node = MAPPER.readTree(answer.body().toByteArray());
            if (node == null || node.isMissingNode()) {
                throw new BadAnswer("empty");
            }
            return node;
        } catch (IOException e) {
            throw new BadAnswer("JSON that cannot be read", e);
        }
    }

    /**
     * The object that is the whole answer.
     *
     * @throws BadAnswer if it is anything else
     */
    public static JsonNode object(Answer answer) throws BadAnswer {
        JsonNode node = read(answer);
        if (!node.isObject()) {
            throw new BadAnswer("no JSON object");
        }
        return node;
    }

    public static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.asText().isBlank() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** A whole number, not negative, in digits. */
    public static Optional<String> count(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 0
                ? Optional.of(String.format(Locale.ROOT, "%d", value.asInt()))
                : Optional.empty();
    }

    /** An absolute http or https address. */
    public static Optional<String> url(JsonNode node, String field) {
        return text(node, field).map(String::strip).filter(WebAddress::isAbsolute);
    }
}
