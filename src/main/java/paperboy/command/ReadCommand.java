package paperboy.command;

import java.util.List;
import java.util.Optional;
import paperboy.catalog.Paper;
import paperboy.storage.PaperQuery;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/**
 * {@code /read}: marks a paper as read. Also the menu below a digest: the action {@code read:menu} with the numbers of
 * the chosen papers as values.
 */
final class ReadCommand implements Command {
    private static final String NAME = "read";
    private static final Action MENU = Action.of(NAME, "menu");

    private final CommandParts parts;
    private final PaperFinder papers;
    private final PaperView view;

    ReadCommand(CommandParts parts) {
        this.parts = parts;
        this.papers = new PaperFinder(parts);
        this.view = new PaperView(parts);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forEveryone(NAME, OptionSpec.completed("paper").required());
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return papers.complete(
                request.typed(), PaperQuery.all().unreadBy(request.caller().user()));
    }

    @Override
    public Reply answer(CommandRequest request) {
        Caller caller = request.caller();
        return papers.with(
                request.options().text("paper").orElse(""),
                Messages.in(caller.language()),
                MENU,
                paper -> marked(List.of(paper), caller));
    }

    @Override
    public Reply react(ActionRequest request) {
        Caller caller = request.caller();
        if (request.action().verb().equals("card")) {
            return papers.carried(request.action().argument(0))
                    .map(paper -> onCard(paper, caller))
                    .orElseGet(() -> PaperView.gone(Messages.in(caller.language())));
        }
        List<Paper> found = papers.carried(request.values());
        return found.isEmpty() ? PaperView.gone(Messages.in(caller.language())) : marked(found, caller);
    }

    private Reply onCard(Paper paper, Caller caller) {
        mark(List.of(paper), caller);
        return view.of(paper, caller).as(Reply.Delivery.IN_PLACE);
    }

    private int mark(List<Paper> read, Caller caller) {
        return parts.marks()
                .mark(
                        caller.user(),
                        read.stream().map(Paper::id).toList(),
                        parts.clock().instant());
    }

    private Reply marked(List<Paper> read, Caller caller) {
        Messages messages = Messages.in(caller.language());
        int fresh = mark(read, caller);
        RichText.Builder body = RichText.builder();
        if (read.size() == 1) {
            Span title = new Span.Strong(Excerpt.of(read.get(0).title(), 200));
            body.add(messages.rich(fresh == 1 ? "read.one" : "read.already", title));
        } else {
            body.text(messages.say("read.many", read.size(), read.size() - fresh));
        }
        body.line()
                .text(messages.say(
                        "topics.progress",
                        parts.search().count(PaperQuery.all().readBy(caller.user())),
                        parts.search().count(PaperQuery.all())));
        Row.Button next = new Row.Button.Press(messages.say("read.next"), NextCommand.show(), Row.Look.PRIMARY);
        List<Row.Button> buttons = read.size() == 1 ? List.of(next, undo(read.get(0), messages)) : List.of(next);
        return new Reply(
                Reply.Delivery.PRIVATE,
                RichText.empty(),
                List.of(new Card("", Optional.empty(), body.build(), Optional.empty(), Card.Accent.NEUTRAL)),
                List.of(new Row.Buttons(buttons)),
                Optional.empty());
    }

    private static Row.Button undo(Paper paper, Messages messages) {
        return new Row.Button.Press(messages.say("paper.unmark"), UnreadCommand.undo(paper.id()), Row.Look.SECONDARY);
    }
}
