package paperboy.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One placement of a paper or resource in a list, as the curator wrote it.
 *
 * @param line of its first line in the file, from 1
 * @param topic where it stands
 * @param listedUrl the title's own link as written
 * @param url where the title leads after healing, or the first paper link where the title has no address of its own; an
 *     absolute http or https address
 * @param year own date, else the venue's, else the nearest year heading's, else the arXiv id's
 * @param authors what stands after the date that is neither link nor venue: authors or institutions
 * @param links the labelled links, without the title's own
 * @param notes the curator's own lines, verbatim
 * @param duplicateOf the line of the first placement of the same paper in this file
 */
public record Entry(
        int line,
        EntryKind kind,
        Section section,
        TopicPath topic,
        String title,
        Optional<String> listedUrl,
        Optional<String> url,
        Optional<ArxivId> arxivId,
        Optional<String> doi,
        Optional<ListedDate> date,
        OptionalInt year,
        Optional<Venue> venue,
        Optional<String> authors,
        List<Link> links,
        Optional<Rating> rating,
        Optional<String> tag,
        List<String> notes,
        OptionalInt duplicateOf) {
    public Entry {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line);
        }
        links = List.copyOf(links);
        notes = List.copyOf(notes);
    }

    /** The same entry as a further placement of the paper first listed on another line. */
    public Entry placedBefore(int firstLine) {
        return new Entry(
                line,
                kind,
                section,
                topic,
                title,
                listedUrl,
                url,
                arxivId,
                doi,
                date,
                year,
                venue,
                authors,
                links,
                rating,
                tag,
                notes,
                OptionalInt.of(firstLine));
    }
}
