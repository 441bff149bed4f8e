package paperboy.metadata.arxiv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Doi;
import paperboy.catalog.Fact;
import paperboy.catalog.Facts;

/** Reads one entry of a feed, from its start tag to its end tag. */
final class EntryReader {
    private static final String ARXIV = "http://arxiv.org/schemas/atom";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ERROR = Pattern.compile("https?://arxiv\\.org/api/errors.*", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** arXiv has no flag for it: the last version has a comment, or an abstract, that says so. */
    private static final Pattern WITHDRAWN = Pattern.compile("\\bwithdrawn\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PAPER_WITHDRAWN = Pattern.compile(
            "(?:paper|article|manuscript|submission|preprint|work|it)\\s+(?:has\\s+been|was|is|have\\s+been)\\s+(?:temporarily\\s+)?withdrawn",
            Pattern.CASE_INSENSITIVE);

    private final XMLStreamReader xml;
    private final Map<Fact, String> values = new EnumMap<>(Fact.class);
    private final List<String> authors = new ArrayList<>();
    private String id = "";

    EntryReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    ArxivEntry read() throws XMLStreamException {
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && ArxivFeed.isAtom(xml, "entry"))) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                element();
            }
        }
        if (ERROR.matcher(id).matches()) {
            return new ArxivEntry(Optional.empty(), new Facts(values));
        }
        values.put(Fact.AUTHORS, String.join("\n", authors));
        if (isWithdrawn()) {
            values.put(Fact.WITHDRAWN, Fact.YES);
        }
        return new ArxivEntry(ArxivId.inUrl(id), new Facts(values));
    }

    private void element() throws XMLStreamException {
        String namespace = String.valueOf(xml.getNamespaceURI());
        String name = xml.getLocalName();
        if (namespace.equals(ArxivFeed.ATOM)) {
            switch (name) {
                case "id" -> id = text();
                case "title" -> values.put(Fact.TITLE, text());
                case "summary" -> values.put(Fact.ABSTRACT, text());
                case "name" -> authors.add(text());
                case "published" -> day(text());
                default -> {}
            }
        } else if (namespace.equals(ARXIV)) {
            switch (name) {
                case "comment" -> values.put(Fact.COMMENT, text());
                case "journal_ref" -> values.put(Fact.VENUE, text());
                case "doi" -> Doi.parse(text()).ifPresent(doi -> values.put(Fact.DOI, doi.value()));
                case "primary_category" -> category(xml.getAttributeValue(null, "term"));
                default -> {}
            }
        }
    }

    private void day(String moment) {
        String day = moment.length() < 10 ? "" : moment.substring(0, 10);
        if (DAY.matcher(day).matches()) {
            values.put(Fact.PUBLISHED_ON, day);
        }
    }

    private void category(String term) {
        if (term != null) {
            values.put(Fact.CATEGORY, term);
        }
    }

    private boolean isWithdrawn() {
        return WITHDRAWN.matcher(values.getOrDefault(Fact.COMMENT, "")).find()
                || PAPER_WITHDRAWN
                        .matcher(values.getOrDefault(Fact.ABSTRACT, ""))
                        .find()
                || WITHDRAWN.matcher(values.getOrDefault(Fact.TITLE, "")).lookingAt();
    }

    private String text() throws XMLStreamException {
        return SPACE.matcher(xml.getElementText()).replaceAll(" ").strip();
    }
}
