package paperboy.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Doi;
import paperboy.catalog.Identifier;
import paperboy.catalog.Identifiers;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperId;
import paperboy.catalog.PaperKeys;
import paperboy.catalog.WebAddress;
import paperboy.storage.CatalogStore;
import paperboy.storage.PaperHits;
import paperboy.storage.PaperQuery;
import paperboy.storage.PaperSearch;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.Span;

/** Finds the paper that a person means: by proposal, arXiv id, DOI, address, title or words. */
final class PaperFinder {
    private static final int MOST_PROPOSALS = 25;
    private static final int MOST_NAMED = 10;
    private static final int MOST_LABEL_CHARS = 90;

    private final CatalogStore catalog;
    private final PaperSearch search;

    PaperFinder(CommandParts parts) {
        this.catalog = parts.catalog();
        this.search = parts.search();
    }

    /** The paper whose number a button or menu carries; empty for one that left the lists. */
    Optional<Paper> carried(Optional<String> number) {
        return carried(number.stream().toList()).stream().findFirst();
    }

    /** The papers whose numbers a menu carries, in list order; one that was merged into another is that one. */
    List<Paper> carried(List<String> numbers) {
        List<PaperId> ids = numbers.stream()
                .map(Typed::number)
                .flatMapToLong(OptionalLong::stream)
                .mapToObj(PaperId::new)
                .toList();
        return catalog.papers(search.current(ids));
    }

    /**
     * Goes on with the paper meant; where several fit lets the person choose, where none does says so.
     *
     * @param choice what the menu of several papers stands for; its value is the paper's number
     */
    Reply with(String typed, Messages messages, Action choice, Function<Paper, Reply> then) {
        Optional<Paper> exact = exact(typed.strip());
        if (exact.isPresent()) {
            return then.apply(exact.get());
        }
        PaperHits hits = search.find(PaperQuery.all().matching(typed), 0, MOST_NAMED);
        List<Paper> found = papers(hits.papers());
        if (found.size() == 1) {
            return then.apply(found.get(0));
        }
        Span shown = new Span.Strong(Excerpt.of(typed, 80));
        if (found.isEmpty()) {
            return Reply.privately(messages.rich("paper.none", shown, new Span.Code("/search")));
        }
        Card card = Card.notice(messages.say("paper.several", hits.total()), PaperLines.of(found, 1, read -> false));
        return Reply.privately(card, PaperLines.menu(choice, messages.say("paper.choose"), found, 1));
    }

    private Optional<Paper> exact(String typed) {
        OptionalLong proposed = Typed.proposed(typed);
        if (proposed.isPresent()) {
            return carried(Optional.of(String.valueOf(proposed.getAsLong())));
        }
        return keys(typed)
                .map(search::identified)
                .flatMap(Optional::stream)
                .map(catalog::paper)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<String> keys(String typed) {
        Stream<String> identifiers = Stream.of(ArxivId.parse(typed), Doi.parse(typed), Identifiers.inUrl(typed))
                .flatMap(Optional::stream)
                .map(Identifier::key);
        Stream<String> addresses = WebAddress.healed(typed).map(url -> "url:" + WebAddress.canonical(url)).stream();
        String title = PaperKeys.folded(typed);
        return Stream.of(identifiers, addresses, title.isEmpty() ? Stream.<String>empty() : Stream.of("title:" + title))
                .flatMap(keys -> keys);
    }

    /** The papers with these numbers, in the same order. */
    List<Paper> papers(List<PaperId> ids) {
        Map<PaperId, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return catalog.papers(ids).stream()
                .sorted(Comparator.comparing(paper -> places.getOrDefault(paper.id(), places.size())))
                .toList();
    }

    /** Proposes papers for what was typed so far, best first. */
    List<Choice> complete(String typed, PaperQuery among) {
        Optional<Paper> exact = typed.isBlank() ? Optional.empty() : exact(typed.strip());
        PaperQuery query = typed.isBlank() ? among : among.matching(typed);
        Stream<Paper> found = papers(search.find(query, 0, MOST_PROPOSALS).papers()).stream();
        return Stream.concat(exact.stream(), found)
                .distinct()
                .limit(MOST_PROPOSALS)
                .map(paper -> new Choice(label(paper), Typed.proposal(paper.id().value())))
                .toList();
    }

    private static String label(Paper paper) {
        String title = Excerpt.of(paper.title(), MOST_LABEL_CHARS);
        return paper.year().isPresent() ? title + " (" + paper.year().getAsInt() + ")" : title;
    }
}
