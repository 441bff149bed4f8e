package paperboy.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.catalog.TopicPath;
import paperboy.storage.PaperHits;
import paperboy.storage.PaperQuery;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;

/** One topic as a reader sees it: where it stands, its subtopics, its papers page by page, and the way back. */
final class TopicView {
    private static final int PAPERS = 10;
    private static final int MOST_TITLE_CHARS = 200;
    private static final int MOST_DESCRIPTION_CHARS = 300;
    private static final int MOST_BUTTON_CHARS = 30;

    private final CommandParts parts;
    private final TopicFinder topics;
    private final PaperFinder papers;

    TopicView(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
        this.papers = new PaperFinder(parts);
    }

    /** What stands on one page of a topic. */
    private record Page(
            ListedTopic topic,
            Optional<ListedTopic> above,
            List<ListedTopic> below,
            Pages pages,
            List<Paper> papers,
            Set<PaperId> read) {}

    Reply of(ListedTopic topic, int offset, Caller reader) {
        Messages messages = Messages.in(reader.language());
        PaperQuery query = PaperQuery.all().in(Optional.of(topic.id()));
        Page page = page(topic, query, offset, reader);
        String progress =
                messages.say("topics.progress", parts.search().count(query.readBy(reader.user())), topic.papers());
        Card card = new Card(
                Excerpt.of(TopicFinder.numbered(topic), MOST_TITLE_CHARS),
                Optional.empty(),
                body(page, messages),
                Optional.of(page.pages().footer(progress, messages)),
                Card.Accent.NEUTRAL);
        return Reply.privately(card, rows(page, messages));
    }

    private Page page(ListedTopic topic, PaperQuery query, int offset, Caller reader) {
        List<ListedTopic> all = topics.all().stream()
                .filter(other -> other.list().equals(topic.list()))
                .toList();
        Optional<TopicPath> parent = topic.path().parent();
        Pages pages = new Pages(offset, PAPERS, topic.papers());
        PaperHits hits = parts.search().find(query, pages.offset(), PAPERS);
        return new Page(
                topic,
                all.stream()
                        .filter(other -> !other.path().isRoot())
                        .filter(other -> parent.filter(other.path()::equals).isPresent())
                        .findFirst(),
                all.stream()
                        .filter(other -> other.path()
                                .parent()
                                .filter(topic.path()::equals)
                                .isPresent())
                        .limit(TopicLines.MOST)
                        .toList(),
                pages,
                papers.papers(hits.papers()),
                parts.marks().readAmong(reader.user(), hits.papers()));
    }

    private static RichText body(Page page, Messages messages) {
        RichText.Builder body = RichText.builder();
        page.above().ifPresent(above -> body.emphasis(above.breadcrumb()).line());
        page.topic()
                .description()
                .ifPresent(said ->
                        body.quote(Excerpt.of(said, MOST_DESCRIPTION_CHARS)).line());
        if (!page.below().isEmpty()) {
            int outermost = page.topic().path().names().size() + 1;
            body.add(TopicLines.tree(page.below(), outermost, messages)).line();
        }
        if (page.papers().isEmpty()) {
            return body.text(messages.say("topics.nothing")).build();
        }
        return body.text(body.isEmpty() ? "" : "\n")
                .add(PaperLines.of(
                        page.papers(),
                        page.pages().offset() + 1,
                        paper -> page.read().contains(paper.id())))
                .build();
    }

    private static Row[] rows(Page page, Messages messages) {
        List<Row> rows = new ArrayList<>();
        if (!page.below().isEmpty()) {
            rows.add(TopicLines.menu(page.below(), messages));
        }
        if (!page.papers().isEmpty()) {
            rows.add(PaperLines.menu(
                    PaperCommand.OPEN,
                    messages.say("papers.choose"),
                    page.papers(),
                    page.pages().offset() + 1));
        }
        rows.add(new Row.Buttons(buttons(page, messages)));
        return rows.toArray(Row[]::new);
    }

    private static List<Row.Button> buttons(Page page, Messages messages) {
        List<Row.Button> buttons =
                new ArrayList<>(page.pages().buttons(messages, target -> TopicsCommand.open(page.topic(), target)));
        page.above()
                .ifPresent(above -> buttons.add(new Row.Button.Press(
                        "↑ " + Excerpt.of(TopicFinder.numbered(above), MOST_BUTTON_CHARS),
                        TopicsCommand.open(above, 0),
                        Row.Look.SECONDARY)));
        buttons.add(new Row.Button.Press(messages.say("topics.all"), TopicsCommand.tree(0), Row.Look.SECONDARY));
        return buttons;
    }
}
