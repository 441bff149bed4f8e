package paperboy.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.digest.UserId;
import paperboy.storage.PaperHits;
import paperboy.storage.PaperQuery;
import paperboy.text.Card;
import paperboy.text.Messages;

/** {@code /papers}: the papers of a topic, ten a page. */
final class PapersCommand implements Command {
    private static final String NAME = "papers";
    private static final int SIZE = 10;
    /** How long a paper counts as new in a list. */
    private static final Duration NEW_FOR = Duration.ofDays(30);

    /** Which papers; the names are those of the option's choices. */
    private enum Show {
        ALL,
        UNREAD,
        NEW,
        RATED;

        PaperQuery of(PaperQuery query, UserId reader, Instant now) {
            return switch (this) {
                case ALL -> query;
                case UNREAD -> query.unreadBy(reader);
                case NEW -> query.addedSince(now.minus(NEW_FOR));
                case RATED -> query.with(PaperQuery.Trait.RATING);
            };
        }
    }

    /** In which order; the names are those of the option's choices. */
    private enum Sort {
        LIST(PaperQuery.Order.LIST),
        NEWEST(PaperQuery.Order.NEWEST),
        RATING(PaperQuery.Order.RATING),
        CITATIONS(PaperQuery.Order.CITATIONS);

        private final PaperQuery.Order order;

        Sort(PaperQuery.Order order) {
            this.order = order;
        }
    }

    private final CommandParts parts;
    private final TopicFinder topics;
    private final PaperFinder papers;

    PapersCommand(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
        this.papers = new PaperFinder(parts);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forEveryone(
                NAME,
                OptionSpec.completed("topic"),
                OptionSpec.oneOf("show", "unread", "new", "rated", "all"),
                OptionSpec.oneOf("sort", "list", "newest", "rating", "citations"));
    }

    @Override
    public List<Choice> complete(CompletionRequest request) {
        return topics.complete(request.typed());
    }

    @Override
    public Reply answer(CommandRequest request) {
        Options options = request.options();
        return topics.ifGiven(
                options.text("topic"),
                Messages.in(request.caller().language()),
                topic -> page(
                        topic,
                        Named.find(Show.class, options.text("show")).orElse(Show.ALL),
                        Named.find(Sort.class, options.text("sort")).orElse(Sort.LIST),
                        0,
                        request.caller()));
    }

    @Override
    public Reply react(ActionRequest request) {
        Action action = request.action();
        Optional<ListedTopic> topic = topics.carried(action.argument(0));
        boolean wantsTopic = action.argument(0)
                .map(Typed::number)
                .filter(number -> number.isPresent())
                .isPresent();
        if (wantsTopic && topic.isEmpty()) {
            return Reply.privately(Messages.in(request.caller().language()).rich("topic.gone"));
        }
        return page(
                        topic,
                        Named.find(Show.class, action.argument(1)).orElse(Show.ALL),
                        Named.find(Sort.class, action.argument(2)).orElse(Sort.LIST),
                        Typed.offset(action.argument(3)),
                        request.caller())
                .as(Reply.Delivery.IN_PLACE);
    }

    private Reply page(Optional<ListedTopic> topic, Show show, Sort sort, int offset, Caller caller) {
        Messages messages = Messages.in(caller.language());
        PaperQuery query = show.of(
                        PaperQuery.all().in(topic.map(ListedTopic::id)),
                        caller.user(),
                        parts.clock().instant())
                .sorted(sort.order);
        Pages pages = new Pages(offset, SIZE, parts.search().count(query));
        String title = topic.map(TopicFinder::label).orElseGet(() -> messages.say("papers.everything"));
        if (pages.total() == 0) {
            return Reply.privately(Card.notice(
                    Excerpt.of(title, 200), messages.rich("papers.none." + Named.of(show), topicCount(topic))));
        }
        PaperHits hits = parts.search().find(query, pages.offset(), SIZE);
        List<Paper> shown = papers.papers(hits.papers());
        Set<PaperId> read = parts.marks().readAmong(caller.user(), hits.papers());
        Card card = new Card(
                Excerpt.of(title, 200),
                Optional.empty(),
                PaperLines.of(shown, pages.offset() + 1, paper -> read.contains(paper.id())),
                Optional.of(footer(show, sort, pages, messages)),
                Card.Accent.NEUTRAL);
        List<Row> rows = new ArrayList<>();
        rows.add(PaperLines.menu(PaperCommand.OPEN, messages.say("papers.choose"), shown, pages.offset() + 1));
        rows.addAll(pages.row(
                messages,
                target -> Action.of(
                        NAME,
                        "page",
                        topic.map(one -> one.id().value()).orElse(0L),
                        Named.of(show),
                        Named.of(sort),
                        target)));
        return Reply.privately(card, rows.toArray(Row[]::new));
    }

    private int topicCount(Optional<ListedTopic> topic) {
        return topic.map(ListedTopic::papers).orElseGet(() -> parts.search().count(PaperQuery.all()));
    }

    /** Such as: 12 papers · unread · newest first · Page 1 of 2. */
    private static String footer(Show show, Sort sort, Pages pages, Messages messages) {
        List<String> facts = new ArrayList<>();
        facts.add(messages.say("papers.total", pages.total()));
        if (show != Show.ALL) {
            facts.add(messages.say("choice.show." + Named.of(show)));
        }
        if (sort != Sort.LIST) {
            facts.add(messages.say("choice.sort." + Named.of(sort)));
        }
        return pages.footer(String.join(" · ", facts), messages);
    }
}
