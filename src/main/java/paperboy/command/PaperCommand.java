package paperboy.command;

import java.util.List;
import java.util.Optional;
import paperboy.storage.PaperQuery;
import paperboy.text.Messages;

/** {@code /paper}: a paper's card. */
final class PaperCommand implements Command {
    /** Opens the paper chosen in a menu. */
    static final Action OPEN = Action.of("paper", "open");

    private final PaperFinder papers;
    private final PaperView view;
    private final PaperMore more;

    PaperCommand(CommandParts parts) {
        this.papers = new PaperFinder(parts);
        this.view = new PaperView(parts);
        this.more = new PaperMore(parts);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forEveryone("paper", OptionSpec.completed("paper").required());
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return papers.complete(request.typed(), PaperQuery.all());
    }

    @Override
    public Reply answer(CommandRequest request) {
        Caller caller = request.caller();
        return papers.with(
                request.options().text("paper").orElse(""),
                Messages.in(caller.language()),
                OPEN,
                paper -> view.of(paper, caller));
    }

    @Override
    public Reply react(ActionRequest request) {
        Optional<String> chosen = request.values().stream().findFirst();
        return papers.carried(chosen.or(() -> request.action().argument(0)))
                .map(paper -> more.answer(request.action().verb(), paper, request.caller())
                        .orElseGet(() -> view.of(paper, request.caller())))
                .orElseGet(() -> PaperView.gone(Messages.in(request.caller().language())));
    }
}
