package paperboy.command;

import java.util.List;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.storage.PaperQuery;
import paperboy.text.Messages;
import paperboy.text.Span;

/** {@code /unread}: takes back that a paper is read. */
final class UnreadCommand implements Command {
    private static final String NAME = "unread";

    private final CommandParts parts;
    private final PaperFinder papers;
    private final PaperView view;

    UnreadCommand(CommandParts parts) {
        this.parts = parts;
        this.papers = new PaperFinder(parts);
        this.view = new PaperView(parts);
    }

    /** Takes back the mark that the message was about. */
    static Action undo(PaperId paper) {
        return Action.of(NAME, "undo", paper.value());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forEveryone(NAME, OptionSpec.completed("paper").required());
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return papers.complete(
                request.typed(), PaperQuery.all().readBy(request.caller().user()));
    }

    @Override
    public Reply answer(CommandRequest request) {
        Caller caller = request.caller();
        return papers.with(
                request.options().text("paper").orElse(""),
                Messages.in(caller.language()),
                Action.of(NAME, "menu"),
                paper -> unmarked(paper, caller));
    }

    @Override
    public Reply react(ActionRequest request) {
        Caller caller = request.caller();
        return papers.carried(request.values().stream()
                        .findFirst()
                        .or(() -> request.action().argument(0)))
                .map(paper -> react(request.action().verb(), paper, caller))
                .orElseGet(() -> PaperView.gone(Messages.in(caller.language())));
    }

    private Reply react(String verb, Paper paper, Caller caller) {
        if (verb.equals("card")) {
            parts.marks().unmark(caller.user(), paper.id());
            return view.of(paper, caller).as(Reply.Delivery.IN_PLACE);
        }
        Reply reply = unmarked(paper, caller);
        return verb.equals("undo") ? reply.as(Reply.Delivery.IN_PLACE) : reply;
    }

    private Reply unmarked(Paper paper, Caller caller) {
        boolean wasRead = parts.marks().unmark(caller.user(), paper.id());
        return Reply.privately(Messages.in(caller.language())
                .rich(wasRead ? "unread.one" : "unread.already", new Span.Strong(Excerpt.of(paper.title(), 200))));
    }
}
