package paperboy.metadata.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import paperboy.metadata.Answer;
import paperboy.metadata.BadAnswer;
import paperboy.metadata.Fetched;
import paperboy.metadata.HttpDoor;
import paperboy.metadata.Json;
import paperboy.metadata.Network;
import paperboy.metadata.TimeSource;
import paperboy.pipeline.LanguageModel;
import paperboy.summary.ModelPrompt;

/** A model that is asked over HTTP, without tools and without memory. */
public final class ChatModel implements LanguageModel {
    private static final MediaType JSON = MediaType.get("application/json");
    /** A model on a small machine takes its time; nobody waits for it. */
    private static final Duration WHOLE_CALL = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MAX_TOKENS = 200;
    private static final int SEED = 7;

    /** A machine of one's own may be back at any moment. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private static final Set<Integer> QUESTION_REFUSED = Set.of(400, 413, 422);
    /** Values of {@code finish_reason} (https://platform.openai.com/docs/api-reference/chat/object). */
    private static final Set<String> UNFINISHED = Set.of("length", "content_filter");

    private final ChatSettings settings;
    private final HttpUrl url;
    private final HttpDoor door;

    /**
     * The model with a door of its own.
     *
     * @param network the way to it; its timeouts are made longer
     * @throws IllegalArgumentException if the address is no http or https one
     */
    public ChatModel(ChatSettings settings, Network network, TimeSource time, Clock clock) {
        this.settings = settings;
        this.url = HttpUrl.get(settings.url())
                .newBuilder()
                .addPathSegments("chat/completions")
                .build();
        OkHttpClient patient = network.client()
                .newBuilder()
                .callTimeout(WHOLE_CALL)
                .readTimeout(WHOLE_CALL)
                .build();
        this.door = new HttpDoor("language-model", patient, PAUSE, LONGEST_REST, time, clock);
    }

    @Override
    public String name() {
        return settings.model();
    }

    @Override
    public Reply ask(ModelPrompt prompt) {
        Fetched<String> fetched = door.fetch(request(prompt), ChatModel::read);
        if (fetched instanceof Fetched.Failed<String> failed) {
            return new Reply.Silent(failed.rest());
        }
        return new Reply.Said(fetched.read().orElseThrow());
    }

    private Request request(ModelPrompt prompt) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.put("model", settings.model());
        question.put("temperature", 0)
                .put("seed", SEED)
                .put("max_tokens", MAX_TOKENS)
                .put("stream", false);
        question.putArray("messages")
                .add(message("system", prompt.instructions()))
                .add(message("user", prompt.material()));
        Request.Builder request = new Request.Builder().url(url).post(RequestBody.create(question.toString(), JSON));
        settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.value()));
        return request.build();
    }

    private static ObjectNode message(String role, String content) {
        return JsonNodeFactory.instance.objectNode().put("role", role).put("content", content);
    }

    /**
     * What the model said; an answer that was cut off or withheld counts as empty, which no check lets pass: it is this
     * question that the model does not like, and the next one may do.
     */
    private static String read(Answer answer) throws BadAnswer {
        if (QUESTION_REFUSED.contains(answer.status())) {
            return "";
        }
        answer.requireOk();
        JsonNode choice = Json.object(answer).path("choices").path(0);
        JsonNode content = choice.path("message").path("content");
        if (UNFINISHED.contains(Json.text(choice, "finish_reason").orElse(""))) {
            return "";
        }
        if (!content.isTextual()) {
            throw new BadAnswer("no message");
        }
        return content.asText();
    }
}
