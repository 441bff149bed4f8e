package paperboy.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperboy.catalog.ListedTopic;
import paperboy.storage.PaperQuery;
import paperboy.text.Card;
import paperboy.text.Messages;

/** {@code /topics}: the tree of topics, and one topic with its subtopics and papers. */
final class TopicsCommand implements Command {
    static final String NAME = "topics";
    private static final int MOST_TITLE_CHARS = 200;

    private final CommandParts parts;
    private final TopicFinder topics;
    private final TopicView view;

    TopicsCommand(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
        this.view = new TopicView(parts);
    }

    /** Shows the tree from the line at {@code offset}. */
    static Action tree(int offset) {
        return Action.of(NAME, "tree", offset);
    }

    /** Shows a topic with its papers from the one at {@code offset}. */
    static Action open(ListedTopic topic, int offset) {
        return Action.of(NAME, "open", topic.id().value(), offset);
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
        Caller caller = request.caller();
        return topics.ifGiven(
                request.options().text("topic"),
                Messages.in(caller.language()),
                topic -> topic.map(one -> view.of(one, 0, caller)).orElseGet(() -> tree(0, caller)));
    }

    @Override
    public Reply react(ActionRequest request) {
        Action action = request.action();
        Caller caller = request.caller();
        if (action.verb().equals("tree")) {
            return tree(Typed.offset(action.argument(0)), caller).as(Reply.Delivery.IN_PLACE);
        }
        Optional<String> number = request.values().stream().findFirst().or(() -> action.argument(0));
        return topics.carried(number)
                .map(topic ->
                        view.of(topic, Typed.offset(action.argument(1)), caller).as(Reply.Delivery.IN_PLACE))
                .orElseGet(() -> Reply.privately(Messages.in(caller.language()).rich("topic.gone")));
    }

    private Reply tree(int offset, Caller caller) {
        Messages messages = Messages.in(caller.language());
        List<ListedTopic> all = topics.all();
        List<ListedTopic> lists =
                all.stream().filter(topic -> topic.path().isRoot()).toList();
        if (lists.isEmpty()) {
            return Reply.privately(messages.rich("topics.empty"));
        }
        return lists.size() == 1
                ? tree(
                        lists.get(0).listTitle(),
                        all.stream().filter(topic -> !topic.path().isRoot()).toList(),
                        1,
                        offset,
                        caller)
                : tree(messages.say("topics.title"), all, 0, offset, caller);
    }

    private Reply tree(String title, List<ListedTopic> lines, int outermost, int offset, Caller caller) {
        Messages messages = Messages.in(caller.language());
        Pages pages = new Pages(offset, TopicLines.MOST, lines.size());
        List<ListedTopic> shown = pages.of(lines);
        Card card = new Card(
                Excerpt.of(title, MOST_TITLE_CHARS),
                Optional.empty(),
                TopicLines.tree(shown, outermost, messages),
                Optional.of(footer(pages, caller, messages)),
                Card.Accent.NEUTRAL);
        List<Row> rows = new ArrayList<>();
        if (!shown.isEmpty()) {
            rows.add(TopicLines.menu(shown, messages));
        }
        rows.addAll(pages.row(messages, TopicsCommand::tree));
        return Reply.privately(card, rows.toArray(Row[]::new));
    }

    private String footer(Pages pages, Caller caller, Messages messages) {
        String progress = messages.say(
                "topics.progress",
                parts.search().count(PaperQuery.all().readBy(caller.user())),
                parts.search().count(PaperQuery.all()));
        return pages.footer(progress, messages);
    }
}
