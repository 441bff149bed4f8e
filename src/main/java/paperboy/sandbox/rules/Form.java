package paperboy.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One object of a body at its place, with the checks that rules are made of. A failed check adds an error at the
 * field's path and goes on. Lengths are Unicode code points, after trimming.
 */
final class Form {
    private final JsonNode node;
    private final List<String> path;
    private final FormErrors errors;

    Form(JsonNode node, List<String> path, FormErrors errors) {
        this.node = node;
        this.path = path;
        this.errors = errors;
    }

    static Form of(JsonNode body, FormErrors errors) {
        return new Form(body, List.of(), errors);
    }

    JsonNode node() {
        return node;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String text(String field) {
        return node.path(field).asText("");
    }

    int number(String field, int otherwise) {
        return node.path(field).asInt(otherwise);
    }

    /** An error at a field of this object. */
    void fault(String field, String code, String message) {
        List<String> at = new ArrayList<>(path);
        at.add(field);
        errors.add(at, code, message);
    }

    /** An error at this object itself. */
    void fault(String code, String message) {
        errors.add(path, code, message);
    }

    /** The field may be absent; present, it is text of at most so many characters. */
    Form atMost(int max, String field) {
        if (has(field) && isText(field) && length(text(field)) > max) {
            fault(field, "BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
        }
        return this;
    }

    /** The field may be absent; present, its length lies within these bounds. */
    Form between(int min, int max, String field) {
        if (has(field) && isText(field) && (length(text(field)) < min || length(text(field)) > max)) {
            fault(field, "BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
        }
        return this;
    }

    /** The field must be there. */
    Form needs(String field) {
        if (!has(field)) {
            fault(field, "BASE_TYPE_REQUIRED", "This field is required");
        }
        return this;
    }

    /** The field may be absent; present, it is one of these numbers. */
    Form oneOf(Set<Integer> choices, String field) {
        if (has(field)
                && !(node.path(field).isInt()
                        && choices.contains(node.path(field).asInt()))) {
            String listed = String.join(
                    ", ", new TreeSet<>(choices).stream().map(String::valueOf).toList());
            fault(field, "BASE_TYPE_CHOICES", "Value must be one of {" + listed + "}.");
        }
        return this;
    }

    /** The field may be absent; present, it is a whole number within these bounds. */
    Form within(long min, long max, String field) {
        if (!has(field)) {
            return this;
        }
        if (!node.path(field).isIntegralNumber()) {
            fault(field, "NUMBER_TYPE_COERCE", "Value \"" + node.path(field).asText() + "\" is not int.");
        } else if (node.path(field).asLong() < min) {
            fault(field, "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + min + ".");
        } else if (node.path(field).asLong() > max) {
            fault(field, "NUMBER_TYPE_MAX", "int value should be less than or equal to " + max + ".");
        }
        return this;
    }

    /** The field may be absent; present, it is an address with one of the schemes and at most so many characters. */
    Form address(int max, Set<String> schemes, String field) {
        if (!has(field) || !isText(field)) {
            return this;
        }
        atMost(max, field);
        Optional<String> scheme = scheme(text(field));
        if (scheme.isEmpty()) {
            fault(field, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        } else if (!schemes.contains(scheme.get())) {
            String listed = String.join(
                    ", ",
                    new TreeSet<>(schemes).stream().map(s -> "'" + s + "'").toList());
            fault(
                    field,
                    "URL_TYPE_INVALID_SCHEME",
                    "Scheme \"" + scheme.get() + "\" is not supported. Scheme must be one of (" + listed + ").");
        }
        return this;
    }

    /** The objects in a list of at most so many; the field may be absent. */
    List<Form> items(String field, int max) {
        JsonNode list = node.path(field);
        if (list.size() > max) {
            fault(field, "BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
        }
        return items(field);
    }

    /** The objects in a list whose length lies within these bounds; the field may be absent. */
    List<Form> items(String field, int min, int max) {
        int size = node.path(field).size();
        if (has(field) && (size < min || size > max)) {
            fault(field, "BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
        }
        return items(field);
    }

    private List<Form> items(String field) {
        JsonNode list = node.path(field);
        if (has(field) && !list.isArray()) {
            fault(field, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return List.of();
        }
        List<Form> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<String> at = new ArrayList<>(path);
            at.add(field);
            at.add(String.valueOf(i));
            items.add(new Form(list.get(i), at, errors));
        }
        return items;
    }

    /** The object in this field; empty when it is absent. */
    Optional<Form> part(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        List<String> at = new ArrayList<>(path);
        at.add(field);
        return Optional.of(new Form(node.path(field), at, errors));
    }

    private boolean isText(String field) {
        if (!node.path(field).isValueNode()) {
            fault(field, "STRING_TYPE_CONVERT", "Could not convert \"" + field + "\" to string.");
            return false;
        }
        return true;
    }

    static int length(String text) {
        String trimmed = text.strip();
        return trimmed.codePointCount(0, trimmed.length());
    }

    private static Optional<String> scheme(String address) {
        try {
            URI uri = new URI(address);
            boolean whole = uri.isOpaque() || uri.getHost() != null || uri.getRawAuthority() != null;
            return whole ? Optional.ofNullable(uri.getScheme()).map(s -> s.toLowerCase(Locale.ROOT)) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
