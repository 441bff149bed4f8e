package paperboy.parse.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paperboy.catalog.Section;
import paperboy.catalog.TopicPath;

/** Topics that hold nothing, at any depth. */
final class EmptyTopic implements LintRule {
    @Override
    public String id() {
        return "empty-topic";
    }

    @Override
    public String about() {
        return "A topic holds nothing.";
    }

    @Override
    public List<Finding> findings(LintedList list) {
        Set<TopicPath> filled = new HashSet<>();
        list.entries().forEach(entry -> {
            TopicPath topic = entry.topic();
            while (filled.add(topic) && !topic.isRoot()) {
                topic = topic.parent().orElseThrow();
            }
        });
        return list.parsed().list().topics().stream()
                .filter(topic -> topic.section() == Section.BODY && !filled.contains(topic.path()))
                .map(topic -> Finding.note(
                        this, topic.line(), "nothing under " + topic.path().breadcrumb()))
                .toList();
    }
}
