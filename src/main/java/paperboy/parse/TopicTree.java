package paperboy.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperboy.catalog.Section;
import paperboy.catalog.Topic;
import paperboy.catalog.TopicPath;

/**
 * The topics of a file as they are met. A heading's level makes the tree, whatever its number says; a level that was
 * skipped is not invented. Two headings with one path are one topic.
 */
final class TopicTree {
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<TopicPath, Topic> topics = new LinkedHashMap<>();

    private record Step(int level, TopicPath path) {}

    /** Opens a topic below the nearest one of a lower level. */
    void enter(int level, HeadingReader heading, Section section, int line) {
        leave(level);
        TopicPath path = here().child(heading.name());
        steps.push(new Step(level, path));
        topics.putIfAbsent(path, new Topic(path, heading.number(), Optional.empty(), section, line));
    }

    /** Leaves the topics of this level and below it. */
    void leave(int level) {
        while (!steps.isEmpty() && steps.peek().level() >= level) {
            steps.pop();
        }
    }

    /** Leaves all topics: what follows stands in the list itself. */
    void leaveAll() {
        steps.clear();
    }

    /** Where the reader is. */
    TopicPath here() {
        return steps.isEmpty() ? TopicPath.root() : steps.peek().path();
    }

    /** Adds a line to the description of the topic where the reader is; the list itself keeps none. */
    void describe(String text) {
        topics.computeIfPresent(
                here(),
                (path, topic) -> new Topic(
                        path,
                        topic.number(),
                        Optional.of(topic.description()
                                .map(said -> said + "\n" + text)
                                .orElse(text)),
                        topic.section(),
                        topic.line()));
    }

    List<Topic> topics() {
        return new ArrayList<>(topics.values());
    }
}
