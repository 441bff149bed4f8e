package paperboy.parse;

import paperboy.catalog.EntryKind;
import paperboy.catalog.LinkRole;
import paperboy.catalog.Section;

/** Tells papers from tools, blogs and courses. */
final class Kinds {
    private Kinds() {}

    /** What an entry is, by its own block alone. */
    static EntryKind of(EntryDraft draft, Section section) {
        boolean paperUrl = draft.listedUrl.filter(PaperLinks::isPaperUrl).isPresent()
                || draft.links.stream().anyMatch(link -> PaperLinks.isPaperUrl(link.url()));
        boolean paperLink = draft.links.stream().anyMatch(link -> link.role() == LinkRole.PAPER);
        boolean dated = draft.date.isPresent() || draft.venue.isPresent();
        if (section == Section.APPENDIX) {
            return dated && (paperUrl || paperLink) ? EntryKind.PAPER : EntryKind.RESOURCE;
        }
        boolean title =
                draft.title.split("\\s+").length > 3 || draft.title.codePoints().anyMatch(c -> c > 0x2E80);
        boolean untold = draft.listedUrl.isEmpty() && draft.links.isEmpty();
        return paperUrl || paperLink || dated || draft.rating.isPresent() || (untold && title)
                ? EntryKind.PAPER
                : EntryKind.RESOURCE;
    }
}
