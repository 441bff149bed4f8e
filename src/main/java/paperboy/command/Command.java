package paperboy.command;

import java.util.List;

/**
 * One slash command with all that belongs to it: its description, its answers, the completion of its options, and the
 * buttons and menus it puts into its answers. Implementations are thread-safe; they may throw, the caller answers for
 * them.
 */
public interface Command {

    CommandSpec spec();

    /** Answers the command itself. */
    Reply answer(CommandRequest request);

    /** Proposes values for the option that is being typed, best first; at most 25 are shown. */
    default List<Choice> complete(CompletionRequest request) {
        return List.of();
    }

    /** Answers a press of one of this command's buttons or a choice in one of its menus. */
    default Reply react(ActionRequest request) {
        throw new IllegalArgumentException(spec().name() + " has no action " + request.action());
    }
}
