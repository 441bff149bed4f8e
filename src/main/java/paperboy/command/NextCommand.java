package paperboy.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.digest.DigestPlanner;
import paperboy.storage.PaperQuery;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.Span;

/** {@code /next}: the paper to read next, in the order of the digests, and the ones behind it by button. */
final class NextCommand implements Command {
    private static final String NAME = "next";

    private final CommandParts parts;
    private final TopicFinder topics;
    private final PaperFinder papers;
    private final PaperView view;

    NextCommand(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
        this.papers = new PaperFinder(parts);
        this.view = new PaperView(parts);
    }

    /** Shows the reader's next paper of all topics. */
    static Action show() {
        return Action.of(NAME, "show", 0, 0);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forEveryone(NAME, OptionSpec.completed("topic"));
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return topics.complete(request.typed());
    }

    @Override
    public Reply answer(CommandRequest request) {
        return topics.ifGiven(
                request.options().text("topic"),
                Messages.in(request.caller().language()),
                topic -> next(topic, 0, request.caller()));
    }

    @Override
    public Reply react(ActionRequest request) {
        Action action = request.action();
        if (action.verb().equals("done")) {
            papers.carried(action.argument(2))
                    .ifPresent(paper -> parts.marks()
                            .mark(
                                    request.caller().user(),
                                    List.of(paper.id()),
                                    parts.clock().instant()));
        }
        return next(topics.carried(action.argument(0)), Typed.offset(action.argument(1)), request.caller())
                .as(Reply.Delivery.IN_PLACE);
    }

    /** The unread paper behind {@code skipped} others; behind the last one the first again. */
    private Reply next(Optional<ListedTopic> topic, int skipped, Caller caller) {
        Messages messages = Messages.in(caller.language());
        PaperQuery query = PaperQuery.all().in(topic.map(ListedTopic::id));
        int total = parts.search().count(query);
        List<PaperId> unread = parts.search()
                .find(query.unreadBy(caller.user()), 0, Integer.MAX_VALUE)
                .papers();
        String where = topic.map(TopicFinder::label).orElseGet(() -> messages.say("papers.everything"));
        if (unread.isEmpty()) {
            return Reply.privately(Card.notice(
                    Excerpt.of(where, 200),
                    total == 0
                            ? messages.rich("papers.none.all")
                            : messages.rich("next.none", total, new Span.Code("/papers"))));
        }
        List<Paper> inOrder = papers.papers(unread).stream()
                .sorted(DigestPlanner.READING_ORDER)
                .toList();
        int place = skipped < inOrder.size() ? skipped : 0;
        Paper paper = inOrder.get(place);
        String footer = Excerpt.of(where, 80) + " · " + messages.say("topics.progress", total - unread.size(), total);
        long topicNumber = topic.map(one -> one.id().value()).orElse(0L);
        return Reply.privately(
                view.card(paper, Optional.of(footer), messages),
                PaperView.buttons(buttons(paper, topicNumber, place, inOrder.size(), messages), paper, messages));
    }

    private static List<Row.Button> buttons(Paper paper, long topic, int place, int unread, Messages messages) {
        List<Row.Button> buttons = new ArrayList<>();
        buttons.add(new Row.Button.Press(
                messages.say("next.done"),
                Action.of(NAME, "done", topic, place, paper.id().value()),
                Row.Look.PRIMARY));
        if (unread > 1) {
            buttons.add(new Row.Button.Press(
                    messages.say("next.skip"),
                    Action.of(NAME, "show", topic, (place + 1) % unread),
                    Row.Look.SECONDARY));
        }
        return buttons;
    }
}
