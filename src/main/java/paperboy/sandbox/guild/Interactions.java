package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.http.Multipart.Part;

/** The open interactions, and what the bot's first answers do. Keeps the last two thousand. Thread-safe. */
public final class Interactions {
    private static final int KEPT = 2000;
    private static final int KEPT_MODALS = 100;
    private static final int TOKEN_BYTES = 48;

    private final Snowflakes ids;
    private final Messages messages;
    private final EventLog events;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Interaction> byToken = new LinkedHashMap<>();
    private final Map<String, JsonNode> modals = new LinkedHashMap<>();

    public Interactions(Snowflakes ids, Messages messages, EventLog events) {
        this.ids = ids;
        this.messages = messages;
        this.events = events;
    }

    /** Opens an interaction and watches its deadline. Parameters as in {@link Interaction}. */
    public Interaction open(int type, Member member, Channel channel, String line, long source) {
        Interaction opened = new Interaction(ids.next(), newToken(), type, member, channel, line, source);
        synchronized (byToken) {
            byToken.put(opened.token(), opened);
            if (byToken.size() > KEPT) {
                byToken.remove(byToken.keySet().iterator().next());
            }
        }
        CompletableFuture.delayedExecutor(Interaction.FIRST_ANSWER.toMillis() + 20, TimeUnit.MILLISECONDS)
                .execute(() -> complainIfUnanswered(opened));
        return opened;
    }

    public Optional<Interaction> find(String token) {
        synchronized (byToken) {
            return Optional.ofNullable(byToken.get(token));
        }
    }

    /** The last modal of this custom_id that the member was shown. */
    public Optional<JsonNode> modal(Member member, String customId) {
        synchronized (modals) {
            return Optional.ofNullable(modals.get(member.id() + customId));
        }
    }

    /**
     * Carries out a checked first answer.
     *
     * @return what became of it, and the message that it made or changed
     */
    public Answer answer(Interaction interaction, JsonNode body, List<Part> files) {
        Interaction.Claim claim = interaction.claim();
        if (claim != Interaction.Claim.TAKEN) {
            return new Answer(claim, Optional.empty());
        }
        JsonNode given = body.path("data");
        Optional<Post> post = switch (body.path("type").asInt()) {
            case 4 -> Optional.of(speak(interaction, given, files, Interaction.State.ANSWERED));
            case 5 -> Optional.of(speak(interaction, thinking(given), List.of(), Interaction.State.THINKING));
            case 6 -> settle(interaction, source(interaction));
            case 7 ->
                settle(
                        interaction,
                        source(interaction).map(p -> messages.edit(interaction.channel(), p, given, files)));
            case 8 -> choose(interaction, given);
            default -> showModal(interaction, given);
        };
        if (interaction.type() != Interaction.AUTOCOMPLETE) {
            events.publish("answered", about(interaction));
        }
        return new Answer(claim, post);
    }

    /** What became of a first answer. */
    public record Answer(Interaction.Claim claim, Optional<Post> post) {}

    /** Makes a further message. */
    public Post followUp(Interaction interaction, JsonNode body, List<Part> files) {
        OptionalLong thinking = interaction.takeThinking();
        if (thinking.isPresent()) {
            Optional<Post> place = interaction.channel().find(thinking.getAsLong());
            if (place.isPresent()) {
                return messages.edit(interaction.channel(), place.get(), body, files);
            }
        }
        return messages.answer(interaction, body, files);
    }

    /** Tells the page that an answer failed. */
    public void complain(Interaction interaction, String why) {
        if (interaction.type() == Interaction.AUTOCOMPLETE) {
            return;
        }
        ObjectNode event = about(interaction).put("why", why);
        event.put("channelId", String.valueOf(interaction.channel().id()));
        publishFor(interaction, "failed", event);
    }

    private void complainIfUnanswered(Interaction interaction) {
        if (!interaction.isAnswered()) {
            complain(interaction, "The bot did not answer within 3 s");
        }
    }

    private Post speak(Interaction interaction, JsonNode given, List<Part> files, Interaction.State then) {
        Post post = messages.answer(interaction, given, files);
        interaction.answeredWith(post.id(), then);
        return post;
    }

    private static ObjectNode thinking(JsonNode given) {
        int secret = given.path("flags").asInt(0) & Post.EPHEMERAL;
        return Json.object().put("flags", secret | Post.LOADING);
    }

    private static Optional<Post> source(Interaction interaction) {
        return interaction.source().isPresent()
                ? interaction.channel().find(interaction.source().getAsLong())
                : Optional.empty();
    }

    private static Optional<Post> settle(Interaction interaction, Optional<Post> post) {
        post.ifPresent(p -> interaction.answeredWith(p.id(), Interaction.State.ANSWERED));
        return post;
    }

    private static Optional<Post> choose(Interaction interaction, JsonNode given) {
        interaction.choices().complete(given.path("choices"));
        return Optional.empty();
    }

    private Optional<Post> showModal(Interaction interaction, JsonNode modal) {
        synchronized (modals) {
            modals.put(interaction.member().id() + modal.path("custom_id").asText(), modal);
            if (modals.size() > KEPT_MODALS) {
                modals.remove(modals.keySet().iterator().next());
            }
        }
        ObjectNode event = about(interaction);
        event.set("modal", modal);
        interaction.source().ifPresent(message -> event.put("messageId", String.valueOf(message)));
        event.put("channelId", String.valueOf(interaction.channel().id()));
        publishFor(interaction, "modal", event);
        return Optional.empty();
    }

    private void publishFor(Interaction interaction, String type, ObjectNode event) {
        event.put("user", String.valueOf(interaction.member().id()));
        events.publish(
                type, event, member -> member.id() == interaction.member().id());
    }

    private static ObjectNode about(Interaction interaction) {
        return Json.object().put("interactionId", String.valueOf(interaction.id()));
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
