package paperboy.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a topic stands in its list: the names from the outermost topic inwards, without their numbers. The empty path
 * is the list itself. Names are not unique, paths are: two headings with one path are one topic.
 */
public record TopicPath(List<String> names) {
    private static final TopicPath ROOT = new TopicPath(List.of());

    public TopicPath {
        names = List.copyOf(names);
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("blank topic name in " + names);
        }
    }

    public static TopicPath root() {
        return ROOT;
    }

    public static TopicPath of(String... names) {
        return new TopicPath(List.of(names));
    }

    public boolean isRoot() {
        return names.isEmpty();
    }

    public TopicPath child(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return new TopicPath(longer);
    }

    /** The path one level up; empty for the root. */
    public Optional<TopicPath> parent() {
        return isRoot() ? Optional.empty() : Optional.of(new TopicPath(names.subList(0, names.size() - 1)));
    }

    /** The innermost name; empty for the root. */
    public Optional<String> name() {
        return isRoot() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    /** Whether this path is {@code ancestor} or lies below it. */
    public boolean isWithin(TopicPath ancestor) {
        return names.size() >= ancestor.names.size()
                && names.subList(0, ancestor.names.size()).equals(ancestor.names);
    }

    /** For people: {@code 基础 › 卷积}. */
    public String breadcrumb() {
        return String.join(" › ", names);
    }
}
