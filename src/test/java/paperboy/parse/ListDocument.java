package paperboy.parse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paperboy.catalog.Entry;
import paperboy.catalog.Link;
import paperboy.catalog.ListedDate;
import paperboy.catalog.Topic;
import paperboy.catalog.Venue;

/** Writes what was read as a document that a person can check against the list; absent values are left out. */
final class ListDocument {
    private ListDocument() {}

    static String of(ParsedList parsed) {
        StringBuilder document = new StringBuilder();
        line(
                document,
                "list " + parsed.list().key().value() + ": " + parsed.list().title());
        for (Topic topic : parsed.list().topics()) {
            line(
                    document,
                    "topic " + topic.line() + section(topic.section().name()) + ": "
                            + topic.number().map(number -> number + " | ").orElse("")
                            + String.join(" / ", topic.path().names()));
            topic.description().ifPresent(said -> line(document, "  says: " + said.replace("\n", "\n        ")));
        }
        parsed.list().entries().forEach(entry -> entry(document, entry));
        for (ParseWarning warning : parsed.warnings()) {
            line(document, "warning " + warning.line() + ": " + warning.what());
        }
        return document.toString();
    }

    private static void entry(StringBuilder document, Entry entry) {
        line(document, "");
        line(
                document,
                entry.kind().name().toLowerCase(Locale.ROOT) + " " + entry.line()
                        + section(entry.section().name()) + ": " + entry.title());
        line(document, "  in: " + String.join(" / ", entry.topic().names()));
        entry.listedUrl().ifPresent(url -> line(document, "  listed: " + url));
        entry.url().ifPresent(url -> line(document, "  url: " + url));
        entry.arxivId().ifPresent(id -> line(document, "  arxiv: " + id.value()));
        entry.doi().ifPresent(doi -> line(document, "  doi: " + doi));
        entry.date().map(ListedDate::iso).ifPresent(date -> line(document, "  date: " + date));
        entry.year().ifPresent(year -> line(document, "  year: " + year));
        entry.venue().ifPresent(venue -> line(document, "  venue: " + venue(venue)));
        entry.authors().ifPresent(authors -> line(document, "  authors: " + authors));
        for (Link link : entry.links()) {
            line(document, "  link: " + link(link));
        }
        entry.rating().ifPresent(rating -> line(document, "  rating: " + rating.stars()));
        entry.tag().ifPresent(tag -> line(document, "  tag: " + tag));
        entry.notes().forEach(note -> line(document, "  note: " + note));
        entry.duplicateOf().ifPresent(first -> line(document, "  first on: " + first));
    }

    private static String venue(Venue venue) {
        return venue.name()
                + (venue.year().isPresent() ? " | " + venue.year().getAsInt() : "")
                + venue.note().map(note -> " | " + note).orElse("");
    }

    private static String link(Link link) {
        return List.of(
                        link.role().name().toLowerCase(Locale.ROOT),
                        link.label()
                                + link.note().map(note -> " (" + note + ")").orElse(""),
                        link.url())
                .stream()
                .collect(Collectors.joining(" | "));
    }

    private static String section(String section) {
        return section.equals("BODY") ? "" : " " + section.toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder document, String text) {
        document.append(text).append('\n');
    }
}
