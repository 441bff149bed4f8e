package paperboy.parse;

import paperboy.catalog.Link;
import paperboy.catalog.WebAddress;

/** What an entry's links say of it, for entries read field by field. */
final class Evidence {
    private Evidence() {}

    static void gather(EntryDraft draft) {
        draft.listedUrl.ifPresent(url -> {
            draft.linked |= WebAddress.isAbsolute(url) || url.startsWith("/");
            draft.paperUrl |= PaperLinks.isPaperUrl(url);
        });
        for (Link link : draft.links) {
            draft.linked = true;
            draft.paperUrl |= PaperLinks.isPaperUrl(link.url());
            draft.paperLabel |= Labels.isPaperLabel(link.label());
        }
    }
}
