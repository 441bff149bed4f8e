package paperboy.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.sandbox.gateway.Gateway;
import paperboy.sandbox.guild.CommandBook;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.Interactions;
import paperboy.sandbox.guild.Messages;
import paperboy.sandbox.guild.Snowflakes;
import paperboy.sandbox.http.HttpReply;
import paperboy.sandbox.http.HttpRequest;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.http.Multipart;
import paperboy.sandbox.http.Multipart.Part;

/** Answers REST requests: who asks, which route, what it says; records each one. Thread-safe. */
public final class RestApi {
    /** Where Discord's REST begins. */
    public static final String ROOT = "/api/v10";

    private static final Logger log = LoggerFactory.getLogger(RestApi.class);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String token;
    private final Clock clock;
    private final RequestRecord requests;
    private final RateLimiter limiter;
    private final Routes routes = new Routes();

    /** All that the routes work on. */
    public record Parts(
            Guild guild,
            Snowflakes ids,
            CommandBook commands,
            Messages messages,
            Interactions interactions,
            Gateway gateway) {}

    public RestApi(String token, Clock clock, RequestRecord requests, Limits limits, Parts parts) {
        this.token = token;
        this.clock = clock;
        this.requests = requests;
        this.limiter = new RateLimiter(limits, clock);
        ChannelRoutes channels = new ChannelRoutes(parts.guild(), parts.messages());
        GatewayRoutes.addTo(routes);
        new ApplicationRoutes(parts.guild(), parts.commands()).addTo(routes);
        new UserRoutes(parts.guild()).addTo(routes);
        channels.addTo(routes);
        new ThreadRoutes(parts.guild(), parts.messages(), channels, parts.ids(), parts.gateway()).addTo(routes);
        new InteractionRoutes(parts.interactions()).addTo(routes);
        new WebhookRoutes(parts.guild(), parts.interactions(), parts.messages()).addTo(routes);
    }

    /** Answers one request. */
    public HttpReply answer(HttpRequest request) {
        List<Part> parts = Multipart.parts(request);
        @Nullable JsonNode body = body(request, parts).orElse(null);
        HttpReply reply = answer(request, body, parts);
        requests.add(request.method(), withoutRoot(request.target()), body, reply.status());
        return signed(reply);
    }

    /** The answer with the headers that every answer of Discord has; without {@code Via} clients think of a ban. */
    public HttpReply signed(HttpReply reply) {
        return reply.with("Date", HTTP_DATE.format(clock.instant())).with("Via", "1.1 google");
    }

    private HttpReply answer(HttpRequest request, @Nullable JsonNode body, List<Part> parts) {
        try {
            Routes.Match match =
                    routes.find(request.method(), withoutRoot(request.path())).orElseThrow(Refusal::notFound);
            authorize(request, match.route());
            RateLimiter.Verdict verdict = limiter.count(match);
            HttpReply reply = verdict.refusal().orElseGet(() -> routed(match, request, body, parts));
            return reply.withAll(verdict.headers());
        } catch (Refusal refusal) {
            log.debug("refused {} with {}", request.method(), refusal.getMessage());
            return HttpReply.json(refusal.status(), refusal.body());
        }
    }

    private static HttpReply routed(
            Routes.Match match, HttpRequest request, @Nullable JsonNode body, List<Part> parts) {
        try {
            if (body == null && request.body().length > 0) {
                throw Refusal.of(400, 50109, "The request body contains invalid JSON.");
            }
            List<Part> files =
                    parts.stream().filter(part -> !part.filename().isEmpty()).toList();
            JsonNode given = body == null ? Call.noBody() : body;
            RestReply reply = match.route().answer().apply(new Call(match.parameters(), request.query(), given, files));
            return reply.body()
                    .map(json -> HttpReply.json(reply.status(), json))
                    .orElseGet(() -> HttpReply.empty(reply.status()));
        } catch (Refusal refusal) {
            return HttpReply.json(refusal.status(), refusal.body());
        }
    }

    private void authorize(HttpRequest request, Routes.Route route) {
        boolean isBot =
                request.header("authorization").filter(("Bot " + token)::equals).isPresent();
        if (route.access() == Routes.Access.BOT && !isBot) {
            throw Refusal.unauthorized();
        }
        if (request.header("user-agent")
                .filter(agent -> agent.startsWith("DiscordBot ("))
                .isEmpty()) {
            throw Refusal.of(403, 40333, "internal network error");
        }
    }

    private static Optional<JsonNode> body(HttpRequest request, List<Part> parts) {
        for (Part part : parts) {
            if (part.name().equals("payload_json")) {
                return Json.read(part.content());
            }
        }
        return request.json();
    }

    /** The path of the tables: without {@code /api/v10}. */
    public static String withoutRoot(String target) {
        return target.startsWith(ROOT + "/") ? target.substring(ROOT.length()) : target;
    }
}
