package paperboy.sandbox.rest;

import java.util.OptionalLong;
import paperboy.sandbox.guild.Guild;
import paperboy.sandbox.guild.Interaction;
import paperboy.sandbox.guild.Interactions;
import paperboy.sandbox.guild.Messages;
import paperboy.sandbox.guild.Post;
import paperboy.sandbox.rules.FormErrors;
import paperboy.sandbox.rules.MessageRules;

/**
 * Further answers to interactions, through the webhook that each one has for 15 minutes
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages).
 */
final class WebhookRoutes {
    private static final String ORIGINAL = "/webhooks/{app}/{token}/messages/@original";
    private static final String MESSAGE = "/webhooks/{app}/{token}/messages/{message}";

    private final Guild guild;
    private final Interactions interactions;
    private final Messages messages;

    WebhookRoutes(Guild guild, Interactions interactions, Messages messages) {
        this.guild = guild;
        this.interactions = interactions;
        this.messages = messages;
    }

    void addTo(Routes routes) {
        routes.interaction("GET", ORIGINAL, call -> show(call, original(call)));
        routes.interaction("PATCH", ORIGINAL, call -> edit(call, original(call)));
        routes.interaction("DELETE", ORIGINAL, call -> delete(call, original(call)));
        routes.interaction("GET", MESSAGE, call -> show(call, call.id("message")));
        routes.interaction("PATCH", MESSAGE, call -> edit(call, call.id("message")));
        routes.interaction("DELETE", MESSAGE, call -> delete(call, call.id("message")));
        routes.interaction("POST", "/webhooks/{app}/{token}", this::followUp);
    }

    private RestReply show(Call call, long message) {
        return RestReply.ok(post(call, message).message());
    }

    private RestReply edit(Call call, long message) {
        Post post = post(call, message);
        FormErrors errors = MessageRules.check(call.body());
        if (!errors.isEmpty()) {
            interactions.complain(interaction(call), "Discord refused the answer: " + errors.body());
            throw Refusal.invalidForm(errors);
        }
        return RestReply.ok(messages.edit(interaction(call).channel(), post, call.body(), call.files())
                .message());
    }

    private RestReply delete(Call call, long message) {
        messages.delete(interaction(call).channel(), post(call, message).id());
        return RestReply.nothing();
    }

    private RestReply followUp(Call call) {
        Interaction interaction = interaction(call);
        ChannelRoutes.checkMessage(call);
        return RestReply.ok(
                interactions.followUp(interaction, call.body(), call.files()).message());
    }

    private Interaction interaction(Call call) {
        Interaction interaction = interactions
                .find(call.text("token"))
                .filter(found -> call.id("app") == guild.applicationId() && found.isAnswered())
                .orElseThrow(Refusal::unknownWebhook);
        if (interaction.isOver()) {
            throw Refusal.invalidWebhookToken();
        }
        return interaction;
    }

    private long original(Call call) {
        OptionalLong original = interaction(call).original();
        return original.orElseThrow(Refusal::unknownMessage);
    }

    private Post post(Call call, long message) {
        return interaction(call).channel().find(message).orElseThrow(Refusal::unknownMessage);
    }
}
