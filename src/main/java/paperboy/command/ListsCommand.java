package paperboy.command;

import java.util.List;
import java.util.Optional;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.PastImport;
import paperboy.pipeline.BrokenSource;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/** {@code /lists}: which lists are followed, what their last imports changed, and which cannot be read. */
final class ListsCommand implements Command {
    private static final String NAME = "lists";
    private static final int LISTS = 8;
    private static final int IMPORTS = 10;
    private static final int BROKEN = 5;
    private static final int MOST_TITLE_CHARS = 100;

    private final CommandParts parts;
    private final TopicFinder topics;

    ListsCommand(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(NAME, OptionSpec.completed("list"));
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return TopicFinder.complete(request.typed(), lists());
    }

    @Override
    public Reply answer(CommandRequest request) {
        Caller caller = request.caller();
        Messages messages = Messages.in(caller.language());
        return request.options()
                .text("list")
                .filter(typed -> !typed.isBlank())
                .map(typed -> topics.with(
                        typed,
                        lists(),
                        messages,
                        list -> one(list, messages),
                        () -> Reply.privately(messages.rich("lists.none", new Span.Strong(Excerpt.of(typed, 80))))))
                .orElseGet(() -> all(0, messages));
    }

    @Override
    public Reply react(ActionRequest request) {
        Messages messages = Messages.in(request.caller().language());
        return all(Typed.offset(request.action().argument(0)), messages).as(Reply.Delivery.IN_PLACE);
    }

    /** The topics that are whole lists. */
    private List<ListedTopic> lists() {
        return topics.all().stream().filter(topic -> topic.path().isRoot()).toList();
    }

    private Reply all(int offset, Messages messages) {
        List<ListedTopic> every = topics.all();
        List<ListedTopic> lists =
                every.stream().filter(topic -> topic.path().isRoot()).toList();
        Pages pages = new Pages(offset, LISTS, lists.size());
        RichText.Builder body = RichText.builder();
        boolean well = true;
        for (ListedTopic list : lists.isEmpty() ? lists : pages.of(lists)) {
            long below = every.stream()
                            .filter(topic -> topic.list().equals(list.list()))
                            .count()
                    - 1;
            List<PastImport> imports = parts.catalog().imports(list.list(), IMPORTS);
            body.text(body.isEmpty() ? "" : "\n\n").strong(Excerpt.of(list.listTitle(), MOST_TITLE_CHARS));
            body.line().text(messages.say("lists.counts", list.papers(), below));
            ImportLines.latest(imports, messages).forEach(line -> body.line().add(line));
            well &= !ImportLines.isStopped(imports);
        }
        if (lists.isEmpty()) {
            body.text(messages.say("topics.empty"));
        }
        List<BrokenSource> broken = parts.brokenSources().get();
        broken.stream().limit(BROKEN).forEach(source -> body.text("\n\n").add(ImportLines.broken(source, messages)));
        return card(
                messages.say("lists.title"),
                body.build(),
                pages.isSingle() ? Optional.empty() : Optional.of(pages.label(messages)),
                well && broken.isEmpty(),
                pages.row(messages, target -> Action.of(NAME, "page", target)));
    }

    private Reply one(ListedTopic list, Messages messages) {
        List<PastImport> imports = parts.catalog().imports(list.list(), IMPORTS);
        RichText.Builder body = RichText.builder();
        body.text(messages.say("lists.key")).span(new Span.Code(list.list().value()));
        imports.forEach(past -> body.line().add(ImportLines.of(past, messages)));
        return card(
                Excerpt.of(list.listTitle(), MOST_TITLE_CHARS),
                body.build(),
                Optional.empty(),
                !ImportLines.isStopped(imports),
                List.of());
    }

    private static Reply card(
            String title, RichText body, Optional<String> footer, boolean well, List<? extends Row> rows) {
        Card card = new Card(title, Optional.empty(), body, footer, well ? Card.Accent.NEUTRAL : Card.Accent.WARNING);
        return Reply.privately(card, rows.toArray(Row[]::new));
    }
}
