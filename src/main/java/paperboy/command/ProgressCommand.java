package paperboy.command;

import java.util.List;
import java.util.Optional;
import paperboy.catalog.ListedTopic;
import paperboy.digest.UserId;
import paperboy.storage.PaperQuery;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;

/** {@code /progress}: how far the reader is, topic by topic. */
final class ProgressCommand implements Command {
    private static final int MOST_LINES = 25;
    private static final int BAR = 10;

    private final CommandParts parts;
    private final TopicFinder topics;

    ProgressCommand(CommandParts parts) {
        this.parts = parts;
        this.topics = new TopicFinder(parts.catalog());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forEveryone("progress", OptionSpec.completed("topic"));
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
                topic -> progress(topic, request.caller()));
    }

    private Reply progress(Optional<ListedTopic> topic, Caller caller) {
        Messages messages = Messages.in(caller.language());
        PaperQuery query = PaperQuery.all().in(topic.map(ListedTopic::id));
        int total = parts.search().count(query);
        int read = parts.search().count(query.readBy(caller.user()));
        RichText.Builder body = RichText.builder();
        body.strong(bar(read, total) + " " + messages.say("topics.progress", read, total));
        for (ListedTopic below : below(topic)) {
            body.line().text(line(below, caller.user()));
        }
        String title = topic.map(TopicFinder::label).orElseGet(() -> messages.say("papers.everything"));
        Card card = Card.notice(Excerpt.of(title, 200), body.build());
        return read == total
                ? Reply.privately(card)
                : Reply.privately(
                        card,
                        new Row.Buttons(List.of(new Row.Button.Press(
                                messages.say("read.next"), NextCommand.show(), Row.Look.PRIMARY))));
    }

    /** The topics one level below that have papers; without a topic, the outermost ones of every list. */
    private List<ListedTopic> below(Optional<ListedTopic> topic) {
        return topics.all().stream()
                .filter(other -> other.papers() > 0)
                .filter(other -> topic.map(one -> other.list().equals(one.list())
                                && other.path()
                                        .parent()
                                        .filter(one.path()::equals)
                                        .isPresent())
                        .orElse(other.path().names().size() == 1))
                .limit(MOST_LINES)
                .toList();
    }

    private String line(ListedTopic topic, UserId reader) {
        int read = parts.search()
                .count(PaperQuery.all().in(Optional.of(topic.id())).readBy(reader));
        return bar(read, topic.papers()) + " " + read + "/" + topic.papers() + "  "
                + Excerpt.of(TopicFinder.numbered(topic), 80);
    }

    /** Full only when all is read, and never empty once something is. */
    private static String bar(int read, int total) {
        int full = total == 0 ? 0 : read * BAR / total;
        int shown = read > 0 ? Math.max(1, full) : 0;
        return "▰".repeat(shown) + "▱".repeat(BAR - shown);
    }
}
