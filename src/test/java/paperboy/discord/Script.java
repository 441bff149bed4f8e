package paperboy.discord;

import java.util.List;
import java.util.function.Function;
import paperboy.command.ActionRequest;
import paperboy.command.Choice;
import paperboy.command.Command;
import paperboy.command.CommandRequest;
import paperboy.command.CommandSpec;
import paperboy.command.CompletionRequest;
import paperboy.command.Reply;

/** A command that does what the test says. */
record Script(
        CommandSpec spec,
        Function<CommandRequest, Reply> answers,
        Function<ActionRequest, Reply> reactions,
        Function<CompletionRequest, List<Choice>> completions)
        implements Command {

    static Script answering(CommandSpec spec, Function<CommandRequest, Reply> answers) {
        return new Script(
                spec,
                answers,
                action -> {
                    throw new IllegalArgumentException("no action");
                },
                typed -> List.of());
    }

    Script reacting(Function<ActionRequest, Reply> other) {
        return new Script(spec, answers, other, completions);
    }

    Script completing(Function<CompletionRequest, List<Choice>> other) {
        return new Script(spec, answers, reactions, other);
    }

    @Override
    public Reply answer(CommandRequest request) {
        return answers.apply(request);
    }

    @Override
    public Reply react(ActionRequest request) {
        return reactions.apply(request);
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return completions.apply(request);
    }
}
