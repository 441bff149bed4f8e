package paperboy.catalog;

import java.util.EnumSet;
import java.util.Set;

/** What a list says of an entry, besides its title. */
public enum EntryField {
    KIND,
    LISTED_URL,
    URL,
    ARXIV_ID,
    DOI,
    DATE,
    YEAR,
    VENUE,
    AUTHORS,
    LINKS,
    RATING,
    TAG,
    NOTES;

    /** The fields in which two entries differ. */
    public static Set<EntryField> changed(Entry before, Entry after) {
        Set<EntryField> changed = EnumSet.noneOf(EntryField.class);
        for (EntryField field : values()) {
            if (!field.of(before).equals(field.of(after))) {
                changed.add(field);
            }
        }
        return changed;
    }

    private Object of(Entry entry) {
        return switch (this) {
            case KIND -> entry.kind();
            case LISTED_URL -> entry.listedUrl();
            case URL -> entry.url();
            case ARXIV_ID -> entry.arxivId();
            case DOI -> entry.doi();
            case DATE -> entry.date();
            case YEAR -> entry.year();
            case VENUE -> entry.venue();
            case AUTHORS -> entry.authors();
            case LINKS -> entry.links();
            case RATING -> entry.rating();
            case TAG -> entry.tag();
            case NOTES -> entry.notes();
        };
    }
}
