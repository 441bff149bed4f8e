package paperboy.metadata.arxiv;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import paperboy.metadata.BadAnswer;

/**
 * Reads the Atom feed that arXiv's API answers with
 * (https://info.arxiv.org/help/api/user-manual.html#52-details-of-atom-results-returned). A document with a DOCTYPE is
 * refused. Pure.
 */
final class ArxivFeed {
    static final String ATOM = "http://www.w3.org/2005/Atom";

    private ArxivFeed() {}

    /** @throws BadAnswer if it is no Atom feed, or is cut off */
    static List<ArxivEntry> read(byte[] body) throws BadAnswer {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(body));
            return entries(xml);
        } catch (XMLStreamException e) {
            throw new BadAnswer("XML that cannot be read", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static List<ArxivEntry> entries(XMLStreamReader xml) throws XMLStreamException, BadAnswer {
        List<ArxivEntry> entries = new ArrayList<>();
        boolean feed = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new BadAnswer("XML with a DOCTYPE");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!feed && !isAtom(xml, "feed")) {
                throw new BadAnswer("no Atom feed but " + xml.getLocalName());
            }
            feed = true;
            if (isAtom(xml, "entry")) {
                entries.add(new EntryReader(xml).read());
            }
        }
        return entries;
    }

    static boolean isAtom(XMLStreamReader xml, String name) {
        return xml.getLocalName().equals(name) && ATOM.equals(xml.getNamespaceURI());
    }
}
