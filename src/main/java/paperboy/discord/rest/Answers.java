package paperboy.discord.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import paperboy.discord.rest.RateHeaders.Allowance;
import paperboy.discord.rest.RateHeaders.Refusal;
import paperboy.discord.rest.RateHeaders.Scope;

/** Reads Discord's answers. Thread-safe. */
final class Answers {
    /** A page of 100 messages with ten long embeds each stays below it. */
    private static final long MOST_BYTES = 8L << 20;
    /** Nothing Discord says takes longer; a larger number is a mistake. */
    private static final double MOST_SECONDS = 86_400;

    private static final JsonMapper JSON = new JsonMapper();

    private Answers() {}

    /**
     * Reads the body to its end.
     *
     * @return missing if there is none, empty if it is not JSON or too long
     * @throws IOException if the connection breaks
     */
    static Optional<JsonNode> body(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(MOST_BYTES + 1)) {
            return Optional.empty();
        }
        Buffer buffer = source.getBuffer();
        if (buffer.size() == 0) {
            return Optional.of(MissingNode.getInstance());
        }
        try {
            return Optional.of(JSON.readTree(buffer.readByteArray()));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    static RateHeaders rates(Response response, JsonNode body) {
        return new RateHeaders(
                Optional.ofNullable(response.header("X-RateLimit-Bucket")),
                allowance(response),
                response.code() == 429 ? Optional.of(refusal(response, body)) : Optional.empty());
    }

    private static Optional<Allowance> allowance(Response response) {
        OptionalDouble limit = number(response.header("X-RateLimit-Limit"));
        OptionalDouble remaining = number(response.header("X-RateLimit-Remaining"));
        Optional<Duration> reset = seconds(number(response.header("X-RateLimit-Reset-After")));
        if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Allowance((int) limit.getAsDouble(), (int) remaining.getAsDouble(), reset.get()));
    }

    /** A 429 without {@code Via} comes from the wall in front of Discord, and means our address. */
    private static Refusal refusal(Response response, JsonNode body) {
        boolean global = body.path("global").asBoolean(false)
                || response.header("X-RateLimit-Global") != null
                || "global".equals(scope(response))
                || response.header("Via") == null;
        OptionalDouble told = body.path("retry_after").isNumber()
                ? OptionalDouble.of(body.path("retry_after").asDouble())
                : number(response.header("Retry-After"));
        Scope scope = "shared".equals(scope(response)) ? Scope.SHARED : Scope.USER;
        return new Refusal(global ? Scope.GLOBAL : scope, seconds(told));
    }

    private static String scope(Response response) {
        String scope = response.header("X-RateLimit-Scope");
        return scope == null ? "" : scope.toLowerCase(Locale.ROOT);
    }

    private static OptionalDouble number(@Nullable String text) {
        try {
            return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    private static Optional<Duration> seconds(OptionalDouble told) {
        if (told.isEmpty() || !Double.isFinite(told.getAsDouble()) || told.getAsDouble() < 0) {
            return Optional.empty();
        }
        double seconds = Math.min(told.getAsDouble(), MOST_SECONDS);
        return Optional.of(Duration.ofNanos((long) Math.ceil(seconds * 1e9)));
    }
}
