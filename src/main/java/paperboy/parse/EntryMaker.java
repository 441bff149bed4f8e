package paperboy.parse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Doi;
import paperboy.catalog.Entry;
import paperboy.catalog.EntryKind;
import paperboy.catalog.HuggingFacePaper;
import paperboy.catalog.Link;
import paperboy.catalog.LinkRole;
import paperboy.catalog.ListedDate;
import paperboy.catalog.Section;
import paperboy.catalog.TopicPath;
import paperboy.catalog.Venue;
import paperboy.catalog.WebAddress;

/** Makes entries of drafts: heals the title's link, finds identifiers, settles the year. */
final class EntryMaker {
    /** @param headingYear of the nearest heading that is a year */
    Entry entry(EntryDraft draft, EntryKind kind, TopicPath topic, Section section, OptionalInt headingYear) {
        Optional<String> url = draft.listedUrl.flatMap(WebAddress::healed);
        Optional<ArxivId> arxivId = arxivId(addresses(url, draft.links))
                .or(() -> arxivId(draft.links.stream().map(Link::url)))
                .or(draft::citedId);
        return new Entry(
                draft.line,
                kind,
                section,
                topic,
                draft.title,
                draft.listedUrl,
                url.or(() -> paperLink(draft.links)),
                arxivId,
                addresses(url, draft.links)
                        .map(Doi::inUrl)
                        .flatMap(Optional::stream)
                        .map(Doi::value)
                        .filter(doi -> !doi.startsWith("10.48550/"))
                        .findFirst(),
                draft.date,
                year(draft, headingYear, arxivId),
                draft.venue,
                draft.authors,
                draft.links,
                draft.rating,
                draft.tag,
                draft.notes,
                OptionalInt.empty());
    }

    private static Optional<String> paperLink(List<Link> links) {
        return links.stream()
                .filter(link -> link.role() == LinkRole.PAPER)
                .map(Link::url)
                .findFirst();
    }

    /** The title's own link decides, then the paper links in their order. */
    private static Stream<String> addresses(Optional<String> url, List<Link> links) {
        return Stream.concat(
                url.stream(),
                links.stream().filter(link -> link.role() == LinkRole.PAPER).map(Link::url));
    }

    private static Optional<ArxivId> arxivId(Stream<String> addresses) {
        return addresses
                .map(address -> ArxivId.inUrl(address).or(() -> HuggingFacePaper.parse(address)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The heading's year, unless the archive contradicts it: papers come out in the year they are archived or the next,
     * seldom one earlier or two later, so that a heading further off is about something else.
     */
    private static OptionalInt likely(OptionalInt headingYear, OptionalInt archive) {
        if (headingYear.isEmpty() || archive.isEmpty()) {
            return headingYear;
        }
        int later = headingYear.getAsInt() - archive.getAsInt();
        return later >= -1 && later <= 2 ? headingYear : OptionalInt.empty();
    }

    private static OptionalInt year(EntryDraft draft, OptionalInt headingYear, Optional<ArxivId> arxivId) {
        OptionalInt own = draft.date.map(ListedDate::year).map(OptionalInt::of).orElse(OptionalInt.empty());
        OptionalInt venue = draft.venue.map(Venue::year).orElse(OptionalInt.empty());
        OptionalInt archive = arxivId.map(ArxivId::year).orElse(OptionalInt.empty());
        return Stream.of(own, venue, likely(headingYear, archive), archive)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
