package paperboy.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What somebody wrote, and where. All scalars are taken as the text they are: {@code 09:00} and {@code no} mean what
 * the key says, not what a schema of YAML makes of them.
 *
 * @param source where it was written, without a line
 */
record Given(Node node, Origin source) {
    private static final int MOST_SHOWN = 120;

    static Given text(String text, Origin source) {
        return new Given(new ScalarNode(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED), source);
    }

    /** An empty text stands for "not set". */
    boolean isBlank() {
        return text().filter(String::isEmpty).isPresent();
    }

    /** The text, stripped, if it is one. */
    Optional<String> text() {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue().strip()) : Optional.empty();
    }

    /** The items, if it is a sequence. */
    Optional<List<Given>> items() {
        return node instanceof SequenceNode sequence
                ? Optional.of(sequence.getValue().stream().map(this::inside).toList())
                : Optional.empty();
    }

    /** The pairs in their order, repeated names included, if it is a mapping. */
    Optional<List<Pair>> pairs() {
        return node instanceof MappingNode mapping
                ? Optional.of(mapping.getValue().stream().map(this::pair).toList())
                : Optional.empty();
    }

    /** A name of a mapping and what stands behind it. */
    record Pair(String name, Given key, Given value) {}

    Origin origin() {
        return source instanceof Origin.InFile in && node.getStartMark().isPresent()
                ? new Origin.InFile(
                        in.file(), OptionalInt.of(node.getStartMark().get().getLine() + 1))
                : source;
    }

    /** As written, in one line and not too long. */
    String shown() {
        String flow = shown(3).replaceAll("\\s+", " ");
        return flow.length() <= MOST_SHOWN ? flow : flow.substring(0, MOST_SHOWN) + "…";
    }

    /** @param depth how many levels are shown; a mapping may hold itself */
    private String shown(int depth) {
        if (depth == 0) {
            return "…";
        }
        return text().or(() -> items().map(items ->
                        items.stream().map(item -> item.shown(depth - 1)).collect(Collectors.joining(", ", "[", "]"))))
                .or(() -> pairs().map(pairs -> pairs.stream()
                        .map(pair -> pair.name() + ": " + pair.value().shown(depth - 1))
                        .collect(Collectors.joining(", ", "{", "}"))))
                .orElse("");
    }

    private Pair pair(NodeTuple tuple) {
        Given key = inside(tuple.getKeyNode());
        return new Pair(key.text().orElseGet(key::shown), key, inside(tuple.getValueNode()));
    }

    private Given inside(Node part) {
        return new Given(part, source);
    }
}
