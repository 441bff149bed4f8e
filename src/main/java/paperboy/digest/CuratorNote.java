package paperboy.digest;

import paperboy.catalog.Paper;
import paperboy.text.RichText;

/** What the curator says of a paper, verbatim. */
public final class CuratorNote {
    private CuratorNote() {}

    /** The note as a quotation; empty where the curator said nothing. */
    public static RichText of(Paper paper) {
        return paper.notes().isEmpty()
                ? RichText.empty()
                : RichText.builder().quote(String.join("\n", paper.notes())).build();
    }
}
