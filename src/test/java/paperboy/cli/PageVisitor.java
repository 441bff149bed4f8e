package paperboy.cli;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionTimeoutException;
import paperboy.digest.ChannelId;

/** Somebody at the sandbox's page: types commands, presses buttons, reads what appears. */
final class PageVisitor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI page;
    private final String user;
    private final String locale;

    PageVisitor(URI page, String username, String locale) {
        this.page = page;
        this.locale = locale;
        this.user = StreamSupport.stream(get("api/state").path("users").spliterator(), false)
                .filter(member -> member.path("username").asText().equals(username))
                .map(member -> member.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    JsonNode state() {
        return get("api/state?user=" + user);
    }

    /** What stands in the channel for this visitor, oldest first. */
    List<JsonNode> messages(String channel) {
        List<JsonNode> messages = new ArrayList<>();
        state().path("messages").path(channelId(channel)).forEach(messages::add);
        return messages;
    }

    /** The titles of the cards in a channel, first ones first. */
    List<String> titlesIn(ChannelId channel) {
        List<String> titles = new ArrayList<>();
        for (JsonNode message : state().path("messages").path(channel.toString())) {
            message.path("embeds")
                    .forEach(embed -> titles.add(embed.path("title").asText()));
        }
        return titles;
    }

    /** Waits until so many messages stand in the channel. */
    List<JsonNode> awaitMessages(String channel, int count) {
        await().atMost(PATIENCE).until(() -> messages(channel).size() >= count);
        return messages(channel);
    }

    /**
     * Waits until the bot has registered its commands and answers. It is online a moment before it listens, and what
     * comes in between is lost, as on Discord.
     */
    void awaitCommands() {
        await().atMost(PATIENCE).until(() -> {
            JsonNode state = state();
            return !state.path("commands").isEmpty()
                    && state.path("bot").path("online").asBoolean()
                    && completes();
        });
    }

    /** Whether the bot answers what a typing person asks. */
    private boolean completes() {
        ObjectNode body = interaction("autocomplete", "papers");
        body.put("name", "topics");
        body.put("focused", "topic");
        body.set("options", options(Map.of("topic", "")));
        return request("api/autocomplete", body).statusCode() == 200;
    }

    /** Types a command with options of text, numbers or channels, and waits for the answer: a message that is new. */
    JsonNode type(String channel, String command, Map<String, Object> options) {
        ObjectNode body = interaction("command", channel);
        String[] words = command.split(" ", -1);
        body.put("name", words[0]);
        if (words.length > 1) {
            body.put("subcommand", words[1]);
        }
        body.set("options", options(options));
        return answerTo(channel, body);
    }

    JsonNode type(String channel, String command) {
        return type(channel, command, Map.of());
    }

    /** Types a command and says when the bot answered, by the sandbox's clock. */
    Instant answerTime(String channel, String command) {
        ObjectNode body = interaction("command", channel);
        body.put("name", command);
        body.set("options", JSON.createArrayNode());
        String id = post("api/interactions", body, 202).path("interactionId").asText();
        return await().pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> callback(id), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Instant> callback(String interaction) {
        return StreamSupport.stream(get("api/requests?after=0").path("requests").spliterator(), false)
                .filter(request -> request.path("path").asText().startsWith("/interactions/" + interaction + "/"))
                .map(request -> Instant.parse(request.path("at").asText()))
                .findFirst();
    }

    /** Presses the first button of the message whose label contains this. */
    JsonNode press(String channel, JsonNode message, String label) {
        JsonNode button = controls(message).stream()
                .filter(control -> control.path("label").asText().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + message));
        return use(channel, message, button.path("custom_id").asText(), List.of());
    }

    /** Chooses the first option of the message's menu whose label contains this. */
    JsonNode choose(String channel, JsonNode message, String label) {
        for (JsonNode menu : controls(message)) {
            Optional<JsonNode> option = StreamSupport.stream(
                            menu.path("options").spliterator(), false)
                    .filter(each -> each.path("label").asText().contains(label))
                    .findFirst();
            if (option.isPresent()) {
                return use(
                        channel,
                        message,
                        menu.path("custom_id").asText(),
                        List.of(option.get().path("value").asText()));
            }
        }
        throw new AssertionError("no option " + label + " in " + message);
    }

    private JsonNode use(String channel, JsonNode message, String customId, List<String> values) {
        ObjectNode body = interaction("component", channel);
        body.put("message", message.path("id").asText());
        body.put("customId", customId);
        ArrayNode chosen = body.putArray("values");
        values.forEach(chosen::add);
        return answerTo(channel, body);
    }

    /** The names that are proposed for an option. */
    List<String> complete(String channel, String command, String option, String typed) {
        ObjectNode body = interaction("autocomplete", channel);
        body.put("name", command);
        body.put("focused", option);
        body.set("options", options(Map.of(option, typed)));
        JsonNode answer = post("api/autocomplete", body, 200);
        List<String> names = new ArrayList<>();
        answer.path("choices").forEach(choice -> names.add(choice.path("name").asText()));
        return names;
    }

    /** Presses "next day". */
    JsonNode nextDay() {
        return post("api/next-day", JSON.createObjectNode(), 200);
    }

    private JsonNode answerTo(String channel, ObjectNode interaction) {
        Map<String, String> before = contents(channel);
        post("api/interactions", interaction, 202);
        try {
            await().atMost(PATIENCE).until(() -> changed(channel, before).isPresent());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "no answer to " + interaction + "; the bot's requests: " + get("api/requests?after=0"), e);
        }
        return changed(channel, before).orElseThrow();
    }

    /** The latest message that is new or reads differently, unless it still says that an answer is coming. */
    private Optional<JsonNode> changed(String channel, Map<String, String> before) {
        return messages(channel).stream()
                .filter(message -> !message.path("sandbox").path("thinking").asBoolean())
                .filter(message ->
                        !message.toString().equals(before.get(message.path("id").asText())))
                .reduce((first, second) -> second);
    }

    private Map<String, String> contents(String channel) {
        Map<String, String> contents = new HashMap<>();
        messages(channel).forEach(message -> contents.put(message.path("id").asText(), message.toString()));
        return contents;
    }

    private static List<JsonNode> controls(JsonNode message) {
        List<JsonNode> controls = new ArrayList<>();
        message.path("components").forEach(row -> row.path("components").forEach(controls::add));
        return controls;
    }

    private ObjectNode interaction(String kind, String channel) {
        ObjectNode body = JSON.createObjectNode();
        body.put("kind", kind);
        body.put("user", user);
        body.put("locale", locale);
        body.put("channel", channelId(channel));
        return body;
    }

    private static ArrayNode options(Map<String, Object> options) {
        ArrayNode array = JSON.createArrayNode();
        options.forEach((name, value) -> array.addObject().put("name", name).set("value", JSON.valueToTree(value)));
        return array;
    }

    String channelId(String name) {
        return StreamSupport.stream(get("api/state").path("channels").spliterator(), false)
                .filter(channel -> channel.path("name").asText().equals(name))
                .map(channel -> channel.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** What the page port answers to a GET. */
    JsonNode get(String path) {
        return read(send(HttpRequest.newBuilder(page.resolve(path)).build()), 200);
    }

    private JsonNode post(String path, JsonNode body, int expected) {
        return read(request(path, body), expected);
    }

    private HttpResponse<String> request(String path, JsonNode body) {
        return send(HttpRequest.newBuilder(page.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(HttpResponse<String> response, int expected) {
        if (response.statusCode() != expected) {
            throw new AssertionError(response.uri() + " answered " + response.statusCode() + " " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
