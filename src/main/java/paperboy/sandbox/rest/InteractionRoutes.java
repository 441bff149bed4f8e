package paperboy.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import paperboy.sandbox.guild.Interaction;
import paperboy.sandbox.guild.Interactions;
import paperboy.sandbox.guild.Interactions.Answer;
import paperboy.sandbox.guild.Post;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.rules.CallbackRules;
import paperboy.sandbox.rules.FormErrors;
import paperboy.sandbox.rules.MessageRules;

/** First answers to interactions (https://docs.discord.com/developers/interactions/receiving-and-responding). */
final class InteractionRoutes {
    private static final int MESSAGE = 4;

    private final Interactions interactions;

    InteractionRoutes(Interactions interactions) {
        this.interactions = interactions;
    }

    void addTo(Routes routes) {
        routes.interaction("POST", "/interactions/{interaction}/{token}/callback", this::callback);
    }

    private RestReply callback(Call call) {
        Interaction interaction = interactions
                .find(call.text("token"))
                .filter(found -> found.id() == call.id("interaction"))
                .orElseThrow(Refusal::unknownInteraction);
        refuseUnless(interaction.look());
        check(interaction, call);
        Answer answer = interactions.answer(interaction, call.body(), call.files());
        refuseUnless(answer.claim());
        boolean told = Boolean.parseBoolean(call.query().getOrDefault("with_response", "false"));
        return told ? RestReply.ok(response(interaction, call.body(), answer.post())) : RestReply.nothing();
    }

    private void check(Interaction interaction, Call call) {
        try {
            FormErrors errors = CallbackRules.check(call.body(), interaction.fittingAnswers());
            if (!errors.isEmpty()) {
                throw Refusal.invalidForm(errors);
            }
            boolean speaks = call.body().path("type").asInt() == MESSAGE;
            if (speaks
                    && call.files().isEmpty()
                    && MessageRules.isEmpty(call.body().path("data"))) {
                throw Refusal.emptyMessage();
            }
        } catch (Refusal refusal) {
            interactions.complain(interaction, "Discord refused the answer: " + Json.text(refusal.body()));
            throw refusal;
        }
    }

    private static void refuseUnless(Interaction.Claim claim) {
        if (claim == Interaction.Claim.TOO_LATE) {
            throw Refusal.unknownInteraction();
        }
        if (claim == Interaction.Claim.ALREADY_ANSWERED) {
            throw Refusal.alreadyAcknowledged();
        }
    }

    private static ObjectNode response(Interaction interaction, JsonNode body, Optional<Post> post) {
        ObjectNode json = Json.object();
        ObjectNode about = json.putObject("interaction");
        about.put("id", String.valueOf(interaction.id())).put("type", interaction.type());
        ObjectNode resource =
                json.putObject("resource").put("type", body.path("type").asInt());
        post.ifPresent(made -> {
            about.put("response_message_id", String.valueOf(made.id()));
            about.put("response_message_loading", made.isThinking())
                    .put("response_message_ephemeral", made.isPrivate());
            resource.set("message", made.message());
        });
        return json;
    }
}
