package paperboy.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.catalog.TopicId;
import paperboy.storage.PaperHits;
import paperboy.storage.PaperQuery;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.Span;

/** {@code /search}: papers by words in title, notes and topics. */
final class SearchCommand implements Command {
    private static final String NAME = "search";
    private static final int SIZE = 10;
    /** What is left of a button's 100 characters for the words, with room for the largest numbers. */
    private static final int MOST_WORDS = 55;

    /** What is asked for, as the buttons carry it. */
    private record Wish(String words, OptionalLong topic, OptionalInt year, Optional<PaperQuery.Trait> trait) {

        static Wish carried(Action action) {
            OptionalInt year = OptionalInt.of(Typed.offset(action.argument(2)));
            return new Wish(
                    action.argument(4).orElse(""),
                    action.argument(1).map(Typed::number).orElse(OptionalLong.empty()),
                    year.getAsInt() == 0 ? OptionalInt.empty() : year,
                    Named.find(PaperQuery.Trait.class, action.argument(3)));
        }

        Action page(int offset) {
            return Action.of(
                    NAME,
                    "page",
                    offset,
                    topic.orElse(0),
                    year.orElse(0),
                    trait.map(Named::of).orElse(""),
                    words);
        }

        PaperQuery query() {
            PaperQuery query = PaperQuery.all()
                    .matching(words)
                    .in(topic.isPresent() ? Optional.of(new TopicId(topic.getAsLong())) : Optional.empty())
                    .from(year);
            return trait.map(query::with).orElse(query);
        }
    }

    private final CommandParts parts;
    private final TopicFinder topics;
    private final PaperFinder papers;

    SearchCommand(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
        this.papers = new PaperFinder(parts);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forEveryone(
                NAME,
                OptionSpec.text("query").required(),
                OptionSpec.completed("topic"),
                OptionSpec.wholeNumber("year", 1900, 2100),
                OptionSpec.oneOf("has", "code", "note", "rating"));
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
                        new Wish(
                                carriable(options.text("query").orElse("")),
                                topic.map(one -> OptionalLong.of(one.id().value()))
                                        .orElse(OptionalLong.empty()),
                                options.wholeNumber("year"),
                                Named.find(PaperQuery.Trait.class, options.text("has"))),
                        0,
                        request.caller()));
    }

    @Override
    public Reply react(ActionRequest request) {
        Action action = request.action();
        return page(Wish.carried(action), Typed.offset(action.argument(0)), request.caller())
                .as(Reply.Delivery.IN_PLACE);
    }

    /** The words as a button can carry them: without colons, and no longer than it has room for. */
    private static String carriable(String typed) {
        String words = typed.replaceAll("[:\\p{Cntrl}\\s]+", " ").strip();
        int end = Math.min(words.length(), MOST_WORDS);
        boolean splitsPair = end < words.length() && Character.isHighSurrogate(words.charAt(end - 1));
        return words.substring(0, splitsPair ? end - 1 : end).strip();
    }

    private Reply page(Wish wish, int offset, Caller caller) {
        Messages messages = Messages.in(caller.language());
        PaperQuery query = wish.query();
        Pages pages = new Pages(offset, SIZE, parts.search().count(query));
        if (pages.total() == 0) {
            return Reply.privately(
                    messages.rich("search.none", new Span.Strong(wish.words()), new Span.Code("/topics")));
        }
        PaperHits hits = parts.search().find(query, pages.offset(), SIZE);
        List<Paper> shown = papers.papers(hits.papers());
        Set<PaperId> read = parts.marks().readAmong(caller.user(), hits.papers());
        String found = messages.say("papers.total", pages.total());
        Card card = new Card(
                messages.say("search.title", wish.words()),
                Optional.empty(),
                PaperLines.of(shown, pages.offset() + 1, paper -> read.contains(paper.id())),
                Optional.of(pages.footer(found, messages)),
                Card.Accent.NEUTRAL);
        List<Row> rows = new ArrayList<>();
        rows.add(PaperLines.menu(PaperCommand.OPEN, messages.say("papers.choose"), shown, pages.offset() + 1));
        rows.addAll(pages.row(messages, wish::page));
        return Reply.privately(card, rows.toArray(Row[]::new));
    }
}
