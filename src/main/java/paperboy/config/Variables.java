package paperboy.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the environment: which key is overridden by what. A variable of ours that nobody knows is a problem. */
final class Variables {
    /**
     * Kubernetes sets these for a Service called {@code paperboy}; they are not meant for us
     * (kubernetes.io/docs/concepts/services-networking/service/#environment-variables).
     */
    private static final Pattern SERVICE_LINK = Pattern.compile(
            Key.PREFIX + "(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

    private final Map<String, String> environment;
    private final List<Key<?>> keys;
    private final List<ConfigProblem> problems;

    Variables(Map<String, String> environment, List<Key<?>> keys, List<ConfigProblem> problems) {
        this.environment = new TreeMap<>(environment);
        this.keys = keys;
        this.problems = problems;
    }

    /** The values by key; an empty variable sets nothing. */
    Map<String, Given> read() {
        Map<String, Given> values = new HashMap<>();
        for (Key<?> key : keys) {
            String text = environment.get(key.variable());
            if (text != null) {
                values.put(key.name(), given(text, new Origin.InEnvironment(key.variable())));
            }
        }
        reportUnknown();
        return values;
    }

    /** A text in brackets is a sequence or mapping in YAML's flow style; any other text is what it says. */
    static Given given(String text, Origin origin) {
        Optional<Node> flow = text.startsWith("[") || text.startsWith("{") ? YamlFile.flow(text) : Optional.empty();
        return flow.map(node -> new Given(node, origin)).orElseGet(() -> Given.text(text, origin));
    }

    private void reportUnknown() {
        List<String> known = new ArrayList<>(keys.stream().map(Key::variable).toList());
        known.add(Token.VARIABLE);
        for (String name : environment.keySet()) {
            boolean ours =
                    name.startsWith(Key.PREFIX) && !SERVICE_LINK.matcher(name).matches();
            if (ours && !known.contains(name)) {
                problems.add(new ConfigProblem(
                        Optional.of(name),
                        Optional.empty(),
                        Unknown.rule(name, known),
                        new Origin.InEnvironment(name)));
            }
        }
    }
}
