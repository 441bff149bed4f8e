package paperboy.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.TopicId;
import paperboy.storage.CatalogStore;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/** Finds the topic that a person means: by proposal, number, name or the whole way to it. */
final class TopicFinder {
    private static final int MOST_PROPOSALS = 25;
    private static final int MOST_NAMED = 5;

    private final CatalogStore catalog;

    TopicFinder(CatalogStore catalog) {
        this.catalog = catalog;
    }

    /** Every topic, in list order. */
    List<ListedTopic> all() {
        return catalog.topics();
    }

    /** The topic whose number a button carries; empty for none, and for one that left its list. */
    Optional<ListedTopic> carried(Optional<String> number) {
        OptionalLong id = number.map(Typed::number).orElse(OptionalLong.empty());
        return id.isPresent() ? catalog.topic(new TopicId(id.getAsLong())) : Optional.empty();
    }

    /** Goes on with the topic meant, or says why there is none; without a word typed, goes on with none. */
    Reply ifGiven(Optional<String> typed, Messages messages, Function<Optional<ListedTopic>, Reply> then) {
        return typed.filter(text -> !text.isBlank())
                .map(text -> with(text, messages, topic -> then.apply(Optional.of(topic))))
                .orElseGet(() -> then.apply(Optional.empty()));
    }

    /** Goes on with the topic meant, or says why there is none. */
    Reply with(String typed, Messages messages, Function<ListedTopic, Reply> then) {
        List<ListedTopic> topics = all();
        return with(typed, topics, messages, then, () -> Reply.privately(none(typed, topics, messages)));
    }

    /** Goes on with the one of these topics that is meant; where several fit names them. */
    Reply with(
            String typed,
            List<ListedTopic> among,
            Messages messages,
            Function<ListedTopic, Reply> then,
            Supplier<Reply> otherwise) {
        List<ListedTopic> meant = meant(typed, among);
        if (meant.isEmpty()) {
            return otherwise.get();
        }
        return meant.size() == 1 ? then.apply(meant.get(0)) : Reply.privately(several(typed, meant, messages));
    }

    private static RichText none(String typed, List<ListedTopic> topics, Messages messages) {
        String lists = topics.stream()
                .filter(topic -> topic.path().isRoot())
                .map(ListedTopic::listTitle)
                .collect(Collectors.joining(", "));
        return messages.rich(
                "topic.none", new Span.Strong(Excerpt.of(typed, 80)), Excerpt.of(lists, 200), new Span.Code("/topics"));
    }

    private static RichText several(String typed, List<ListedTopic> meant, Messages messages) {
        String names = meant.stream()
                .limit(MOST_NAMED)
                .map(topic -> "\n• " + label(topic))
                .collect(Collectors.joining());
        return messages.rich("topic.several", new Span.Strong(Excerpt.of(typed, 80)), meant.size(), names);
    }

    private static List<ListedTopic> meant(String typed, List<ListedTopic> topics) {
        OptionalLong proposed = Typed.proposed(typed.strip());
        if (proposed.isPresent()) {
            return matching(topics, topic -> topic.id().value() == proposed.getAsLong());
        }
        String wanted = Typed.folded(typed);
        List<Predicate<ListedTopic>> strictestFirst = List.of(
                topic -> topic.number().filter(wanted::equals).isPresent(),
                topic -> Typed.folded(topic.breadcrumb()).equals(wanted)
                        || Typed.folded(label(topic)).equals(wanted),
                topic -> Typed.folded(topic.name()).equals(wanted)
                        || Typed.folded(numbered(topic)).equals(wanted),
                topic -> topic.path().isRoot()
                        && Typed.folded(topic.list().value()).equals(wanted),
                topic -> Typed.folded(topic.name()).contains(wanted));
        return strictestFirst.stream()
                .map(rule -> matching(topics, rule))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<ListedTopic> matching(List<ListedTopic> topics, Predicate<ListedTopic> rule) {
        return topics.stream().filter(rule).toList();
    }

    /** Proposes topics for what was typed so far, best first. */
    List<Choice> complete(String typed) {
        return complete(typed, all());
    }

    /** Proposes some of these topics. */
    static List<Choice> complete(String typed, List<ListedTopic> among) {
        String wanted = Typed.folded(typed);
        List<ListedTopic> found = new ArrayList<>(
                among.stream().filter(topic -> grade(topic, wanted) < NO_MATCH).toList());
        found.sort(Comparator.comparingInt(topic -> grade(topic, wanted)));
        return found.stream()
                .limit(MOST_PROPOSALS)
                .map(topic -> new Choice(
                        label(topic) + " (" + topic.papers() + ")",
                        Typed.proposal(topic.id().value())))
                .toList();
    }

    private static final int NO_MATCH = 9;

    private static int grade(ListedTopic topic, String wanted) {
        String name = Typed.folded(topic.name());
        String number = topic.number().orElse("");
        if (wanted.isEmpty() || number.equals(wanted) || name.equals(wanted)) {
            return 0;
        }
        if (number.startsWith(wanted)) {
            return 1;
        }
        if (name.startsWith(wanted)) {
            return 2;
        }
        return name.contains(wanted) || Typed.folded(label(topic)).contains(wanted) ? 3 : NO_MATCH;
    }

    /** Number and own name: {@code 3.2 过拟合}. */
    static String numbered(ListedTopic topic) {
        return topic.number().map(number -> number + " " + topic.name()).orElse(topic.name());
    }

    /** Number and the whole way: {@code 3.2 实践 › 过拟合}. */
    static String label(ListedTopic topic) {
        return topic.number().map(number -> number + " " + topic.breadcrumb()).orElse(topic.breadcrumb());
    }
}
