package paperboy.sandbox.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The table of routes, searched in order. Filled at start, then only read. */
final class Routes {
    /** Who may call a route. */
    enum Access {
        /** Only with the bot's token. */
        BOT,
        /** Anybody. */
        OPEN,
        /** The interaction's token in the path is enough. */
        INTERACTION
    }

    /** A method and a path such as {@code /channels/{channel}/messages}. */
    record Route(String method, List<String> template, Access access, Function<Call, RestReply> answer) {
        /** The template as written. */
        String path() {
            return "/" + String.join("/", template);
        }
    }

    /** A route with the parameters that a path has for it. */
    record Match(Route route, Map<String, String> parameters) {}

    private final List<Route> routes = new ArrayList<>();

    /** Adds a route for the bot. */
    void bot(String method, String path, Function<Call, RestReply> answer) {
        routes.add(new Route(method, steps(path), Access.BOT, answer));
    }

    /** Adds a route for anybody. */
    void open(String method, String path, Function<Call, RestReply> answer) {
        routes.add(new Route(method, steps(path), Access.OPEN, answer));
    }

    /** Adds a route that carries an interaction's token in its path. */
    void interaction(String method, String path, Function<Call, RestReply> answer) {
        routes.add(new Route(method, steps(path), Access.INTERACTION, answer));
    }

    Optional<Match> find(String method, String path) {
        List<String> steps = steps(path);
        for (Route route : routes) {
            if (route.method().equals(method) && route.template().size() == steps.size()) {
                Optional<Map<String, String>> parameters = parameters(route.template(), steps);
                if (parameters.isPresent()) {
                    return Optional.of(new Match(route, parameters.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> parameters(List<String> template, List<String> steps) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            String wanted = template.get(i);
            String step = URLDecoder.decode(steps.get(i), StandardCharsets.UTF_8);
            if (wanted.startsWith("{")) {
                parameters.put(wanted.substring(1, wanted.length() - 1), step);
            } else if (!wanted.equals(step)) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static List<String> steps(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
