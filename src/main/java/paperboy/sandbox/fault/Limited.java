package paperboy.sandbox.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import paperboy.sandbox.http.HttpReply;
import paperboy.sandbox.http.Json;

/** The ways to be told 429 (https://docs.discord.com/developers/topics/rate-limits). */
public final class Limited {
    private static final String PAGE =
            "<html><head><title>429 Too Many Requests</title></head><body>error code: 1015</body></html>";

    private Limited() {}

    static HttpReply reply(Fault fault, UnaryOperator<HttpReply> signed) {
        return switch (fault.kind()) {
            case LIMIT -> signed.apply(reply("user", fault.amount()));
            case LIMIT_SHARED -> signed.apply(reply("shared", fault.amount()));
            case LIMIT_GLOBAL -> signed.apply(reply("global", fault.amount()));
            case LIMIT_BARE ->
                signed.apply(HttpReply.json(429, Json.object().put("message", "You are being rate limited.")));
            case LIMIT_HTML -> html(fault.amount());
            default -> throw new IllegalStateException("no limit: " + fault.kind());
        };
    }

    /**
     * Discord's own 429.
     *
     * @param scope user, shared or global
     * @param seconds until it is worth trying again
     */
    public static HttpReply reply(String scope, double seconds) {
        boolean global = scope.equals("global");
        ObjectNode body = Json.object().put("message", "You are being rate limited.");
        body.put("retry_after", seconds).put("global", global);
        HttpReply reply = HttpReply.json(429, body)
                .with("Retry-After", String.valueOf((long) Math.ceil(seconds)))
                .with("X-RateLimit-Scope", scope);
        return global ? reply.with("X-RateLimit-Global", "true") : reply;
    }

    private static HttpReply html(int seconds) {
        HttpReply reply = HttpReply.text(429, "text/html", PAGE);
        return seconds == 0 ? reply : reply.with("Retry-After", String.valueOf(seconds));
    }
}
