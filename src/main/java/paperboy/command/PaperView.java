package paperboy.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paperboy.catalog.Link;
import paperboy.catalog.LinkRole;
import paperboy.catalog.Paper;
import paperboy.catalog.WebAddress;
import paperboy.digest.PaperCard;
import paperboy.text.Card;
import paperboy.text.Messages;

/** A paper's card as one reader sees it, with the buttons below it. */
final class PaperView {
    private static final int MOST_BUTTONS = 5;
    /** Discord's limit for a button's address (https://docs.discord.com/developers/components/reference#button). */
    private static final int MOST_URL_CHARS = 512;

    private final CommandParts parts;

    PaperView(CommandParts parts) {
        this.parts = parts;
    }

    /** The card for this reader, with a button to mark it or to take the mark back. */
    Reply of(Paper paper, Caller reader) {
        Messages messages = Messages.in(reader.language());
        boolean isRead =
                !parts.marks().readAmong(reader.user(), List.of(paper.id())).isEmpty();
        Optional<String> footer = isRead ? Optional.of(messages.say("paper.read")) : Optional.empty();
        Row.Button mark = isRead
                ? new Row.Button.Press(
                        messages.say("paper.unmark"),
                        Action.of("unread", "card", paper.id().value()),
                        Row.Look.SECONDARY)
                : new Row.Button.Press(
                        messages.say("paper.mark"),
                        Action.of("read", "card", paper.id().value()),
                        Row.Look.PRIMARY);
        return Reply.privately(
                card(paper, footer, messages),
                buttons(List.of(mark), paper, messages),
                new PaperMore(parts).buttons(paper, messages));
    }

    Card card(Paper paper, Optional<String> footer, Messages messages) {
        return PaperCard.of(paper, parts.summary().apply(paper, messages.language()), footer, Card.Accent.KNOWN);
    }

    /** These buttons and, as far as there is room, the paper's most useful links. */
    static Row.Buttons buttons(List<Row.Button> first, Paper paper, Messages messages) {
        List<Row.Button> buttons = new ArrayList<>(first);
        paper.url()
                .ifPresent(url -> buttons.add(
                        new Row.Button.Visit(paper.arxivId().isPresent() ? "arXiv" : messages.say("paper.open"), url)));
        paper.links().stream()
                .filter(link -> link.role() == LinkRole.CODE || link.role() == LinkRole.REVIEW)
                .filter(link -> !link.url().equals(paper.url().orElse("")))
                .forEach(link -> buttons.add(new Row.Button.Visit(label(link), link.url())));
        return new Row.Buttons(buttons.stream()
                .filter(button -> !(button instanceof Row.Button.Visit visit) || opens(visit.url()))
                .limit(MOST_BUTTONS)
                .toList());
    }

    /** Whether a button can lead there; a card can show more addresses than that. */
    private static boolean opens(String url) {
        try {
            URI address = new URI(url);
            return WebAddress.isAbsolute(url)
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.toASCIIString().length() <= MOST_URL_CHARS;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static String label(Link link) {
        return link.label().isBlank() ? link.role().name().toLowerCase(Locale.ROOT) : Excerpt.of(link.label(), 30);
    }

    /** What to say where a button leads to a paper that left the lists. */
    static Reply gone(Messages messages) {
        return Reply.privately(messages.rich("paper.gone"));
    }
}
