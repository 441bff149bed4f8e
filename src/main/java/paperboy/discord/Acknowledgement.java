package paperboy.discord;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import paperboy.command.Attachment;
import paperboy.command.Reply;
import paperboy.command.Reply.Delivery;
import paperboy.discord.render.ReplyJson;
import paperboy.discord.rest.Call;
import paperboy.discord.rest.Call.Upload;
import paperboy.discord.rest.Route;

/**
 * How one interaction is answered: Discord takes one callback within three seconds, which may say "thinking", and
 * fifteen minutes of edits and messages after it
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction). An answer
 * that comes after "thinking" is private whatever it asked for: who sees it was settled then. Thread-safe.
 */
final class Acknowledgement {
    private static final int MESSAGE = 4;
    private static final int THINKING = 5;
    private static final int THINKING_IN_PLACE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;

    private enum State {
        OPEN,
        DEFERRED,
        ANSWERED
    }

    private final Interaction interaction;
    private State state = State.OPEN;

    Acknowledgement(Interaction interaction) {
        this.interaction = interaction;
    }

    Interaction interaction() {
        return interaction;
    }

    /** Claims the callback for "thinking"; false when it is spent already. */
    synchronized boolean claimDeferral() {
        boolean open = state == State.OPEN;
        if (open) {
            state = State.DEFERRED;
        }
        return open;
    }

    Call deferral() {
        boolean command = interaction.kind() == Interaction.Kind.COMMAND;
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", command ? THINKING : THINKING_IN_PLACE);
        if (command) {
            body.putObject("data").put("flags", ReplyJson.EPHEMERAL);
        }
        return callback(body);
    }

    /** The call that delivers the reply, given what was said before. Claims the callback if it is free. */
    synchronized Call answer(Reply reply) {
        boolean late = state == State.DEFERRED;
        state = late ? state : State.ANSWERED;
        Call call = late ? late(reply) : inTime(reply);
        return reply.attachment().map(file -> call.with(upload(file))).orElse(call);
    }

    Call choices(ObjectNode choices) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", CHOICES);
        body.set("data", choices);
        return callback(body);
    }

    private Call inTime(Reply reply) {
        boolean update = inPlace(reply);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", update ? UPDATE : MESSAGE);
        body.set("data", update ? ReplyJson.message(reply) : ReplyJson.newMessage(reply));
        return callback(body);
    }

    private Call late(Reply reply) {
        if (interaction.kind() == Interaction.Kind.COMMAND || inPlace(reply)) {
            return Call.patch(
                    Route.of("/webhooks/{}/{}/messages/@original", interaction.application(), interaction.token()),
                    ReplyJson.message(reply));
        }
        return Call.post(
                Route.of("/webhooks/{}/{}", interaction.application(), interaction.token()),
                ReplyJson.newMessage(reply.as(Delivery.PRIVATE)));
    }

    private boolean inPlace(Reply reply) {
        return reply.delivery() == Delivery.IN_PLACE && interaction.kind() == Interaction.Kind.COMPONENT;
    }

    private Call callback(ObjectNode body) {
        return Call.post(Route.of("/interactions/{}/{}/callback", interaction.id(), interaction.token()), body);
    }

    private static Upload upload(Attachment file) {
        return new Upload(file.name(), file.contentType(), file.text());
    }
}
