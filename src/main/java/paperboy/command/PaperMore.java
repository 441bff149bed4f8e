package paperboy.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paperboy.catalog.Bibtex;
import paperboy.catalog.Paper;
import paperboy.catalog.PaperDetails;
import paperboy.catalog.PaperId;
import paperboy.summary.CardSummary;
import paperboy.text.Card;
import paperboy.text.Messages;
import paperboy.text.RichText;

/** What one may want to know of a paper beyond its card: the abstract, papers like it, how to cite it. */
final class PaperMore {
    static final String ABSTRACT = "abstract";
    static final String LIKE = "like";
    static final String CITE = "cite";
    private static final int MOST_RELATED = 10;
    private static final int MOST_TITLE_CHARS = 200;

    private final CommandParts parts;

    PaperMore(CommandParts parts) {
        this.parts = parts;
    }

    /** The buttons for it; the abstract only where one is known. */
    Row.Buttons buttons(Paper paper, Messages messages) {
        List<Row.Button> buttons = new ArrayList<>();
        if (parts.details().details(paper.id()).abstractText().isPresent()) {
            buttons.add(button(messages.say("paper.abstract"), ABSTRACT, paper));
        }
        buttons.add(button(messages.say("paper.like"), LIKE, paper));
        buttons.add(button(messages.say("paper.cite"), CITE, paper));
        return new Row.Buttons(buttons);
    }

    private static Row.Button button(String label, String verb, Paper paper) {
        return new Row.Button.Press(label, Action.of("paper", verb, paper.id().value()), Row.Look.SECONDARY);
    }

    /** Answers one of the buttons; empty for another verb. */
    Optional<Reply> answer(String verb, Paper paper, Caller reader) {
        Messages messages = Messages.in(reader.language());
        PaperDetails details = parts.details().details(paper.id());
        return switch (verb) {
            case ABSTRACT -> Optional.of(whole(paper, details, messages));
            case LIKE -> Optional.of(related(paper, details, messages));
            case CITE -> Optional.of(cited(paper, details, messages));
            default -> Optional.empty();
        };
    }

    private static Reply whole(Paper paper, PaperDetails details, Messages messages) {
        RichText text = CardSummary.wholeAbstract(details, messages.language());
        RichText shown = text.isEmpty() ? messages.rich("paper.abstract.none") : text;
        return Reply.privately(new Card(
                Excerpt.of(paper.title(), MOST_TITLE_CHARS), paper.url(), shown, Optional.empty(), Card.Accent.KNOWN));
    }

    private Reply related(Paper paper, PaperDetails details, Messages messages) {
        List<PaperId> nearest = parts.related().to(paper, details, MOST_RELATED);
        List<Paper> found = parts.catalog().papers(nearest).stream()
                .sorted(Comparator.comparingInt(one -> nearest.indexOf(one.id())))
                .toList();
        if (found.isEmpty()) {
            return Reply.privately(messages.rich("paper.like.none"));
        }
        Card card = Card.notice(
                messages.say("paper.like.title", Excerpt.of(paper.title(), 120)),
                PaperLines.of(found, 1, one -> false));
        return Reply.privately(card, PaperLines.menu(PaperCommand.OPEN, messages.say("papers.choose"), found, 1));
    }

    private static Reply cited(Paper paper, PaperDetails details, Messages messages) {
        return Reply.privately(messages.rich("paper.cite.done"))
                .with(new Attachment("paper.bib", "application/x-bibtex", Bibtex.of(paper, details)));
    }
}
