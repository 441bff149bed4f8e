package paperboy.command;

import java.util.List;
import java.util.Optional;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;

/** {@code /help}: what there is to ask, for members and for admins. */
final class HelpCommand implements Command {
    private final List<CommandSpec> others;
    private final Optional<String> homepage;

    HelpCommand(List<CommandSpec> others, Optional<String> homepage) {
        this.others = List.copyOf(others);
        this.homepage = homepage;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forEveryone("help");
    }

    @Override
    public Reply answer(CommandRequest request) {
        Messages messages = Messages.in(request.caller().language());
        RichText.Builder body =
                RichText.builder().text(messages.say("help.intro")).line();
        append(body, "help.members", CommandSpec.Access.EVERYONE, messages);
        append(body, "help.admins", CommandSpec.Access.MANAGE_SERVER, messages);
        body.line().strong(messages.say("help.examples"));
        for (String example : messages.say("help.example.lines").split("\\|", -1)) {
            body.line().code(example.strip());
        }
        homepage.ifPresent(url -> body.line().line().link(messages.say("help.more"), url));
        return Reply.privately(Card.notice(messages.say("help.title"), body.build()));
    }

    private void append(RichText.Builder body, String heading, CommandSpec.Access access, Messages messages) {
        body.line().strong(messages.say(heading));
        for (CommandSpec spec : others) {
            if (spec.access() == access) {
                body.line().code("/" + spec.name()).text(" " + messages.say("command." + spec.name()));
            }
        }
        body.line();
    }
}
