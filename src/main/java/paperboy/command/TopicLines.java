package paperboy.command;

import java.util.List;
import paperboy.catalog.ListedTopic;
import paperboy.text.Messages;
import paperboy.text.RichText;

/** Topics as an indented tree with counts, and as a menu to open one from. */
final class TopicLines {
    /** As many as a menu has options, so that every topic shown can be opened. */
    static final int MOST = 25;

    /** The action's name in {@link TopicsCommand}, which opens what is chosen. */
    private static final Action OPEN = Action.of(TopicsCommand.NAME, "open");

    private static final String INDENT = "\u2003";
    private static final int MOST_INDENTS = 8;
    private static final int MOST_NAME_CHARS = 80;

    private TopicLines() {}

    /**
     * One line a topic, indented by its depth.
     *
     * @param outermost names in the paths of those that stand at the margin, in bold
     */
    static RichText tree(List<ListedTopic> topics, int outermost, Messages messages) {
        RichText.Builder lines = RichText.builder();
        for (ListedTopic topic : topics) {
            if (!lines.isEmpty()) {
                lines.line();
            }
            int depth = topic.path().names().size() - outermost;
            String name = Excerpt.of(TopicFinder.numbered(topic), MOST_NAME_CHARS);
            if (depth == 0) {
                lines.strong(name);
            } else {
                lines.text(INDENT.repeat(Math.min(depth, MOST_INDENTS)) + name);
            }
            lines.text(" · " + messages.say("topics.count", topic.papers()));
        }
        return lines.build();
    }

    /** A menu with one option a topic; its value is the topic's number in our database. */
    static Row.Menu menu(List<ListedTopic> topics, Messages messages) {
        List<Row.MenuOption> options = topics.stream()
                .map(topic -> new Row.MenuOption(
                        Excerpt.of(TopicFinder.numbered(topic), MOST_NAME_CHARS),
                        String.valueOf(topic.id().value()),
                        messages.say("topics.papers", topic.papers())))
                .toList();
        return new Row.Menu(OPEN, messages.say("topics.choose"), options, 1);
    }
}
