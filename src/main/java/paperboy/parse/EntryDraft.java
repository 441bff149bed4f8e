package paperboy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paperboy.catalog.ArxivId;
import paperboy.catalog.Link;
import paperboy.catalog.LinkRole;
import paperboy.catalog.ListedDate;
import paperboy.catalog.Rating;
import paperboy.catalog.Venue;

/** An entry while its block is being read: what was found so far, and the evidence for what it is. */
final class EntryDraft {
    final int line;
    int lastLine;
    String title = "";
    Optional<String> listedUrl = Optional.empty();
    Optional<ListedDate> date = Optional.empty();
    Optional<Venue> venue = Optional.empty();
    Optional<String> authors = Optional.empty();
    /** An arXiv id in words; {@link #citedId} tells whether it is its own. */
    Optional<ArxivId> cited = Optional.empty();

    final List<Link> links = new ArrayList<>();
    Optional<Rating> rating = Optional.empty();
    Optional<String> tag = Optional.empty();
    final List<String> notes = new ArrayList<>();
    final List<ParseWarning> warnings = new ArrayList<>();

    /** Items of one list share it, so that the majority can speak for one without links; 0 for none. */
    int group;

    /** Written in the dialect: title, then a line of its own with venue, date, links. */
    boolean article;

    TitleStyle style = TitleStyle.LINK;

    /** How many shown characters stand before the title. */
    int titleOffset;

    /** Linked to the known address of a paper. */
    boolean paperUrl;

    /** Linked under a label such as paper or pdf. */
    boolean paperLabel;

    /** Linked to any address. */
    boolean linked;

    /** Linked to an anchor of the same page. */
    boolean anchors;

    /** A label of a link named a venue or a year. */
    boolean labelled;

    /** Its link stands in a sentence that talks about a paper. */
    boolean prose;

    /** Words lead right into its title. */
    boolean inSentence;

    /** The year of a group label above it, such as a parent item. */
    OptionalInt groupYear = OptionalInt.empty();

    EntryDraft(int line) {
        this.line = line;
        this.lastLine = line;
    }

    /** The arXiv id that its words cite, where no link of its own says which paper it is, or that it is none. */
    Optional<ArxivId> citedId() {
        boolean told = listedUrl.isPresent()
                || links.stream().anyMatch(link -> link.role() == LinkRole.PAPER || link.role() == LinkRole.REVIEW);
        return told ? Optional.empty() : cited;
    }

    /** Whether its links say that it is a paper. */
    boolean linksPaper() {
        return paperUrl || paperLabel;
    }

    void warn(int at, String what) {
        warnings.add(new ParseWarning(at, what));
    }
}
