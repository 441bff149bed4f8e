package paperboy.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A paper of one list: all its placements there.
 *
 * @param placements in reading order, at least one
 * @param keys of all placements, each once, those of the first placement first
 */
public record ListedPaper(List<Entry> placements, List<PaperKey> keys) {
    public ListedPaper {
        placements = List.copyOf(placements);
        keys = List.copyOf(keys);
        if (placements.isEmpty()) {
            throw new IllegalArgumentException("a paper stands somewhere");
        }
    }

    /** The different topics it stands under, in reading order. */
    public List<TopicPath> topics() {
        Set<TopicPath> topics = new LinkedHashSet<>();
        placements.forEach(placement -> topics.add(placement.topic()));
        return List.copyOf(topics);
    }

    /**
     * What the list says of the paper: the words of the first placement; where it is silent, those of the next. A
     * rating given to the second placement is a rating of the paper.
     */
    public Entry words() {
        Entry words = placements.get(0);
        for (Entry next : placements.subList(1, placements.size())) {
            words = together(words, next);
        }
        return words;
    }

    private static Entry together(Entry first, Entry next) {
        boolean paper = first.kind() == EntryKind.PAPER || next.kind() == EntryKind.PAPER;
        Entry addressed = first.url().isPresent() ? first : next;
        return new Entry(
                first.line(),
                paper ? EntryKind.PAPER : EntryKind.RESOURCE,
                first.section(),
                first.topic(),
                first.title(),
                first.url().isPresent() || first.listedUrl().isEmpty() ? addressed.listedUrl() : first.listedUrl(),
                addressed.url(),
                first.arxivId().or(next::arxivId),
                first.doi().or(next::doi),
                first.date().or(next::date),
                first.year().isPresent() ? first.year() : next.year(),
                first.venue().or(next::venue),
                first.authors().or(next::authors),
                links(first, next),
                first.rating().or(next::rating),
                first.tag().or(next::tag),
                first.notes().isEmpty() ? next.notes() : first.notes(),
                first.duplicateOf());
    }

    private static List<Link> links(Entry first, Entry next) {
        List<Link> links = new ArrayList<>(first.links());
        Set<String> known = new LinkedHashSet<>();
        Stream.concat(first.url().stream(), links.stream().map(Link::url)).forEach(known::add);
        next.links().stream().filter(link -> known.add(link.url())).forEach(links::add);
        return links;
    }

    /** This paper with the placements and keys of another, which is the same. */
    ListedPaper with(ListedPaper other) {
        return new ListedPaper(
                Stream.concat(placements.stream(), other.placements.stream()).toList(),
                Stream.concat(keys.stream(), other.keys.stream()).distinct().toList());
    }

    boolean isPaper() {
        return placements.stream().anyMatch(placement -> placement.kind() == EntryKind.PAPER);
    }

    Optional<String> titleKey() {
        return keys.stream()
                .map(PaperKey::value)
                .filter(key -> key.startsWith("title:"))
                .findFirst();
    }
}
