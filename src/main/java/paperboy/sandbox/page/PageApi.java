package paperboy.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import paperboy.sandbox.gateway.Gateway;
import paperboy.sandbox.guild.Attachments;
import paperboy.sandbox.guild.EventLog;
import paperboy.sandbox.guild.Interaction;
import paperboy.sandbox.guild.Member;
import paperboy.sandbox.http.HttpReply;
import paperboy.sandbox.http.HttpRequest;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.rest.RequestRecord;

/** The page's JSON API. Thread-safe. */
public final class PageApi {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final long KEEP_ALIVE_MILLIS = 15_000;

    private final PageState state;
    private final PageInteractions interactions;
    private final Parts parts;
    private final Days days;

    /** What the API reads from. */
    public record Parts(EventLog events, Attachments attachments, Gateway gateway, RequestRecord requests) {}

    /** The bot's clock, what is next due on it, and the act of going there. */
    public record Days(Clock clock, Supplier<Optional<Instant>> nextDueAt, Supplier<Optional<Instant>> nextDay) {
        ObjectNode json() {
            ObjectNode json = Json.object().put("now", clock.instant().toString());
            json.putNull("nextDueAt");
            nextDueAt.get().ifPresent(at -> json.put("nextDueAt", at.toString()));
            return json;
        }
    }

    public PageApi(PageState state, PageInteractions interactions, Parts parts, Days days) {
        this.state = state;
        this.interactions = interactions;
        this.parts = parts;
        this.days = days;
    }

    HttpReply state(HttpRequest request) {
        ObjectNode json = state.seenBy(viewer(request), parts.gateway().isOnline(), parts.events());
        json.set("clock", days.json());
        return HttpReply.json(200, json);
    }

    HttpReply events(HttpRequest request) {
        Member viewer = viewer(request);
        long after = number(request, "after");
        return HttpReply.stream(200, "text/event-stream; charset=utf-8", out -> stream(out, viewer, after));
    }

    private void stream(OutputStream out, Member viewer, long from) throws IOException {
        long after = from;
        try {
            while (true) {
                EventLog.Batch batch = parts.events().after(after, viewer, KEEP_ALIVE_MILLIS);
                StringBuilder text = new StringBuilder();
                for (ObjectNode event : batch.events()) {
                    text.append("data: ").append(Json.text(event)).append("\n\n");
                }
                // A comment tells a lost page from a quiet guild.
                out.write((text.isEmpty() ? ":\n\n" : text.toString()).getBytes(StandardCharsets.UTF_8));
                out.flush();
                after = batch.seq();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    HttpReply requests(HttpRequest request) {
        ObjectNode json = Json.object();
        json.set("requests", parts.requests().after(number(request, "after")));
        return HttpReply.json(200, json);
    }

    HttpReply interact(JsonNode body) {
        Interaction opened = interactions.open(body);
        return HttpReply.json(202, Json.object().put("interactionId", String.valueOf(opened.id())));
    }

    HttpReply autocomplete(JsonNode body) {
        Interaction opened = interactions.openAutocomplete(body);
        try {
            ObjectNode json = Json.object();
            json.set("choices", opened.choices().get(3, TimeUnit.SECONDS));
            return HttpReply.json(200, json);
        } catch (TimeoutException late) {
            throw new Problem(504, "The bot did not answer in 3 s");
        } catch (ExecutionException e) {
            throw new IllegalStateException("choices are never completed with a failure", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(504, "The sandbox is stopping");
        }
    }

    HttpReply nextDay() {
        if (days.nextDay().get().isEmpty()) {
            throw new Problem(409, "Nothing is scheduled");
        }
        ObjectNode clock = days.json();
        parts.events().publish("clock", clock.deepCopy());
        return HttpReply.json(200, clock);
    }

    HttpReply attachment(String path) {
        List<String> steps = List.of(path.split("/"));
        return parts.attachments()
                .find(number(steps.size() > 4 ? steps.get(4) : ""))
                .map(file -> PICTURES.contains(file.contentType())
                        ? HttpReply.bytes(200, file.contentType(), file.content())
                        : HttpReply.bytes(200, "application/octet-stream", file.content())
                                .with("Content-Disposition", "attachment"))
                .orElseThrow(() -> new Problem(404, "No such file"));
    }

    private Member viewer(HttpRequest request) {
        return state.viewer(request.query().getOrDefault("user", ""));
    }

    private static long number(HttpRequest request, String parameter) {
        return number(request.query().getOrDefault(parameter, "0"));
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw Problem.badRequest("No number: " + digits);
        }
    }
}
