package paperboy.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import paperboy.sandbox.http.HttpConnection;
import paperboy.sandbox.http.HttpReply;
import paperboy.sandbox.http.HttpRequest;
import paperboy.sandbox.http.Json;

/**
 * Serves the page port. Other sites open in the same browser are kept out: the Host must be loopback's, a POST's Origin
 * the page's own (https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Origin). Thread-safe.
 */
public final class PagePort {
    private final PageApi api;
    private final ControlApi control;
    private final PageFiles files = new PageFiles();

    public PagePort(PageApi api, ControlApi control) {
        this.api = api;
        this.control = control;
    }

    /** Serves one connection until it ends. */
    public void receive(Socket guest) throws IOException {
        HttpConnection connection = new HttpConnection(guest);
        Optional<HttpRequest> next = connection.read();
        while (next.isPresent()) {
            HttpRequest request = next.get();
            HttpReply reply = guarded(request, guest.getLocalPort());
            connection.write(reply);
            next = connection.goesOn(request, reply) ? connection.read() : Optional.empty();
        }
    }

    private HttpReply guarded(HttpRequest request, int port) {
        Set<String> own = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
        HttpReply reply;
        if (request.header("host").filter(own::contains).isEmpty()) {
            reply = HttpReply.json(403, Json.object().put("problem", "This port serves its own page only"));
        } else if (isForeign(request, own)) {
            reply = HttpReply.json(403, Json.object().put("problem", "Another site may not act here"));
        } else {
            reply = answer(request);
        }
        return reply.with("X-Content-Type-Options", "nosniff").with("Cache-Control", "no-store");
    }

    private static boolean isForeign(HttpRequest request, Set<String> own) {
        Optional<String> origin = request.header("origin").map(o -> o.startsWith("http://") ? o.substring(7) : o);
        return request.method().equals("POST")
                && origin.filter(o -> !own.contains(o)).isPresent();
    }

    private HttpReply answer(HttpRequest request) {
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET /api/state" -> api.state(request);
                case "GET /api/events" -> api.events(request);
                case "GET /api/requests" -> api.requests(request);
                case "POST /api/interactions" -> api.interact(body(request));
                case "POST /api/autocomplete" -> api.autocomplete(body(request));
                case "POST /api/next-day" -> api.nextDay();
                case "GET /api/faults" -> control.listFaults();
                case "POST /api/faults" -> control.arm(body(request));
                case "POST /api/gateway" -> control.gateway(body(request));
                case "POST /api/guild" -> control.guild(body(request));
                case "POST /api/channels" -> control.channel(body(request));
                default -> file(request);
            };
        } catch (Problem problem) {
            return problem.reply();
        }
    }

    private HttpReply file(HttpRequest request) {
        if (!request.method().equals("GET")) {
            throw new Problem(404, "No such address");
        }
        return request.path().startsWith("/api/attachments/")
                ? api.attachment(request.path())
                : files.find(request.path()).orElseThrow(() -> new Problem(404, "No such address"));
    }

    private static JsonNode body(HttpRequest request) {
        return request.json()
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Problem.badRequest("The request is no JSON object"));
    }
}
