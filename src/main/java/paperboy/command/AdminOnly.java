package paperboy.command;

import java.util.List;
import paperboy.text.Messages;
import paperboy.text.Span;

/**
 * Lets only those who may manage the server use a command, and only in a server. Discord hides such commands by
 * default, but a server can show them to anyone.
 */
record AdminOnly(Command command) implements Command {

    @Override
    public CommandSpec spec() {
        return command.spec();
    }

    @Override
    public Reply answer(CommandRequest request) {
        return isAllowed(request.caller()) ? command.answer(request) : refused(request.caller());
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return isAllowed(request.caller()) ? command.complete(request) : List.of();
    }

    @Override
    public Reply react(ActionRequest request) {
        return isAllowed(request.caller()) ? command.react(request) : refused(request.caller());
    }

    private static boolean isAllowed(Caller caller) {
        return caller.guild().isPresent() && caller.rights() == Caller.Rights.ADMIN;
    }

    private Reply refused(Caller caller) {
        Messages messages = Messages.in(caller.language());
        String name = "/" + spec().name();
        return Reply.privately(
                messages.rich(caller.guild().isEmpty() ? "admin.server" : "admin.rights", new Span.Code(name)));
    }
}
