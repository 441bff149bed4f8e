package paperboy.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.command.Action;
import paperboy.command.ActionRequest;
import paperboy.command.Caller.Rights;
import paperboy.command.Choice;
import paperboy.command.Command;
import paperboy.command.CommandSpec.Access;
import paperboy.command.Commands;
import paperboy.command.Reply;
import paperboy.discord.render.ReplyJson;
import paperboy.text.Messages;
import paperboy.text.RichText;

/** Finds the command an interaction is for, checks that the person may use it, and asks it. Thread-safe. */
final class InteractionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionRunner.class);

    private final Commands commands;

    InteractionRunner(Commands commands) {
        this.commands = commands;
    }

    /** The answer to a command, a button or a menu. Throws what the command throws. */
    Reply reply(Interaction interaction) {
        return switch (interaction.kind()) {
            case COMMAND -> command(interaction);
            case COMPONENT -> action(interaction);
            case TYPING, OTHER -> say(interaction, "bridge.unknown.action");
        };
    }

    private Reply command(Interaction interaction) {
        Optional<Command> command = commands.find(name(interaction));
        if (command.isEmpty()) {
            return say(interaction, "bridge.unknown.command");
        }
        return refused(interaction, command.get())
                ? say(interaction, "bridge.admins.only")
                : command.get().answer(InteractionOptions.command(interaction));
    }

    private Reply action(Interaction interaction) {
        Optional<Action> action =
                Action.decode(interaction.data().path("custom_id").asText());
        Optional<Command> command = action.flatMap(found -> commands.find(found.command()));
        if (command.isEmpty() || action.isEmpty()) {
            return say(interaction, "bridge.unknown.action");
        }
        if (refused(interaction, command.get())) {
            return say(interaction, "bridge.admins.only");
        }
        List<String> values = new ArrayList<>();
        for (JsonNode value : interaction.data().path("values")) {
            values.add(value.asText());
        }
        return command.get().react(new ActionRequest(interaction.id(), interaction.caller(), action.get(), values));
    }

    /** Proposals for what is being typed; none when something went wrong, for nobody asked a question. */
    ObjectNode choices(Interaction interaction) {
        try {
            return ReplyJson.choices(proposed(interaction));
        } catch (RuntimeException | Error e) {
            LOG.error("completion failed command={} interaction={}", name(interaction), interaction, e);
            return ReplyJson.choices(List.of());
        }
    }

    private List<Choice> proposed(Interaction interaction) {
        return commands.find(name(interaction))
                .filter(command -> !refused(interaction, command))
                .flatMap(command -> InteractionOptions.completion(interaction).map(command::complete))
                .orElse(List.of());
    }

    private static String name(Interaction interaction) {
        return interaction.data().path("name").asText();
    }

    /** Discord hides admins' commands from others, but a server may be set up otherwise. */
    private static boolean refused(Interaction interaction, Command command) {
        return command.spec().access() == Access.MANAGE_SERVER
                && interaction.caller().rights() != Rights.ADMIN;
    }

    private static Reply say(Interaction interaction, String key) {
        Messages messages = Messages.in(interaction.caller().language());
        return Reply.privately(RichText.of(messages.say(key)));
    }
}
