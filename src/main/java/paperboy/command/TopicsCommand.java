package paperboy.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.storage.PaperHits;
import paperboy.storage.PaperQuery;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;

/** {@code /topics}: the tree of topics, and one topic with its subtopics and papers. */
final class TopicsCommand implements Command {
    private static final String NAME = "topics";
    /** As many as a menu has options, so that every topic shown can be opened. */
    private static final int LINES = 25;

    private static final int PAPERS = 10;
    private static final String INDENT = "\u2003";
    private static final int MOST_NAME_CHARS = 80;

    private final CommandParts parts;
    private final TopicFinder topics;
    private final PaperFinder papers;

    TopicsCommand(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
        this.papers = new PaperFinder(parts);
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
                topic -> topic.map(one -> opened(one, 0, caller)).orElseGet(() -> tree(0, caller)));
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
                        opened(topic, Typed.offset(action.argument(1)), caller).as(Reply.Delivery.IN_PLACE))
                .orElseGet(() -> Reply.privately(Messages.in(caller.language()).rich("topic.gone")));
    }

    private Reply tree(int offset, Caller caller) {
        Messages messages = Messages.in(caller.language());
        List<ListedTopic> all = topics.all();
        List<ListedTopic> roots =
                all.stream().filter(topic -> topic.path().isRoot()).toList();
        if (roots.isEmpty()) {
            return Reply.privately(messages.rich("topics.empty"));
        }
        List<ListedTopic> lines = roots.size() > 1
                ? all
                : all.stream().filter(topic -> !topic.path().isRoot()).toList();
        Pages pages = new Pages(offset, LINES, lines.size());
        List<ListedTopic> shown =
                lines.stream().skip(pages.offset()).limit(LINES).toList();
        String title =
                roots.size() > 1 ? messages.say("topics.title") : roots.get(0).listTitle();
        List<Row> rows = new ArrayList<>();
        if (!shown.isEmpty()) {
            rows.add(menu(shown, messages));
        }
        List<Row.Button> buttons = pages.buttons(messages, target -> Action.of(NAME, "tree", target));
        if (!buttons.isEmpty()) {
            rows.add(new Row.Buttons(buttons));
        }
        Card card = new Card(
                Excerpt.of(title, 200),
                Optional.empty(),
                branches(shown, roots.size() > 1 ? 0 : 1, messages),
                Optional.of(treeFooter(pages, caller, messages)),
                Card.Accent.NEUTRAL);
        return Reply.privately(card, rows.toArray(Row[]::new));
    }

    private String treeFooter(Pages pages, Caller caller, Messages messages) {
        String progress = messages.say(
                "topics.progress",
                parts.search().count(PaperQuery.all().readBy(caller.user())),
                parts.search().count(PaperQuery.all()));
        return pages.isSingle() ? progress : progress + " · " + pages.label(messages);
    }

    /** The topics as lines, those at {@code outermost} levels of depth at the margin. */
    private static RichText branches(List<ListedTopic> shown, int outermost, Messages messages) {
        RichText.Builder lines = RichText.builder();
        for (ListedTopic topic : shown) {
            if (!lines.isEmpty()) {
                lines.line();
            }
            int depth = topic.path().names().size() - outermost;
            String name = Excerpt.of(TopicFinder.numbered(topic), MOST_NAME_CHARS);
            if (depth == 0) {
                lines.strong(name);
            } else {
                lines.text(INDENT.repeat(Math.min(depth, 8)) + name);
            }
            lines.text(" · " + count(topic, messages));
        }
        return lines.build();
    }

    private static String count(ListedTopic topic, Messages messages) {
        return messages.say("topics.count", topic.papers());
    }

    private static Row.Menu menu(List<ListedTopic> shown, Messages messages) {
        return new Row.Menu(
                Action.of(NAME, "open"),
                messages.say("topics.choose"),
                shown.stream()
                        .map(topic -> new Row.MenuOption(
                                Excerpt.of(TopicFinder.numbered(topic), MOST_NAME_CHARS),
                                String.valueOf(topic.id().value()),
                                messages.say("topics.papers", topic.papers())))
                        .toList(),
                1);
    }

    private Reply opened(ListedTopic topic, int offset, Caller caller) {
        Messages messages = Messages.in(caller.language());
        List<ListedTopic> below = topics.all().stream()
                .filter(other -> other.list().equals(topic.list()))
                .filter(other ->
                        other.path().parent().filter(topic.path()::equals).isPresent())
                .limit(LINES)
                .toList();
        PaperQuery query = PaperQuery.all().in(Optional.of(topic.id()));
        Pages pages = new Pages(offset, PAPERS, topic.papers());
        PaperHits hits = parts.search().find(query, pages.offset(), PAPERS);
        List<Paper> shown = papers.papers(hits.papers());
        Set<PaperId> read = parts.marks().readAmong(caller.user(), hits.papers());

        RichText.Builder body = RichText.builder();
        topic.path()
                .parent()
                .filter(parent -> !parent.isRoot())
                .ifPresent(parent -> body.emphasis(parent.breadcrumb()).line());
        topic.description().ifPresent(said -> body.quote(Excerpt.of(said, 300)).line());
        if (!below.isEmpty()) {
            body.add(branches(below, topic.path().names().size() + 1, messages)).line();
        }
        if (shown.isEmpty()) {
            body.text(messages.say("topics.nothing"));
        } else {
            body.text(body.isEmpty() ? "" : "\n")
                    .add(PaperLines.of(shown, pages.offset() + 1, paper -> read.contains(paper.id())));
        }
        String progress =
                messages.say("topics.progress", parts.search().count(query.readBy(caller.user())), topic.papers());
        Card card = new Card(
                Excerpt.of(TopicFinder.numbered(topic), 200),
                Optional.empty(),
                body.build(),
                Optional.of(pages.isSingle() ? progress : progress + " · " + pages.label(messages)),
                Card.Accent.NEUTRAL);
        return Reply.privately(card, rows(topic, below, shown, pages, messages));
    }

    private Row[] rows(ListedTopic topic, List<ListedTopic> below, List<Paper> shown, Pages pages, Messages messages) {
        List<Row> rows = new ArrayList<>();
        if (!below.isEmpty()) {
            rows.add(menu(below, messages));
        }
        if (!shown.isEmpty()) {
            rows.add(PaperLines.menu(PaperCommand.OPEN, messages.say("papers.choose"), shown, pages.offset() + 1));
        }
        List<Row.Button> paging = pages.buttons(
                messages, target -> Action.of(NAME, "open", topic.id().value(), target));
        rows.add(new Row.Buttons(Stream.concat(paging.stream(), upwards(topic, messages).stream())
                .toList()));
        return rows.toArray(Row[]::new);
    }

    private List<Row.Button> upwards(ListedTopic topic, Messages messages) {
        List<Row.Button> buttons = new ArrayList<>();
        topic.path()
                .parent()
                .filter(parent -> !parent.isRoot())
                .flatMap(parent -> topics.all().stream()
                        .filter(other -> other.list().equals(topic.list())
                                && other.path().equals(parent))
                        .findFirst())
                .ifPresent(parent -> buttons.add(new Row.Button.Press(
                        "↑ " + Excerpt.of(TopicFinder.numbered(parent), 30),
                        Action.of(NAME, "open", parent.id().value(), 0),
                        Row.Look.SECONDARY)));
        buttons.add(new Row.Button.Press(messages.say("topics.all"), Action.of(NAME, "tree", 0), Row.Look.SECONDARY));
        return buttons;
    }
}
