package paperboy.command;

import java.util.List;
import java.util.Optional;
import paperboy.text.Card;
import paperboy.text.RichText;

/**
 * Our answer.
 *
 * @param delivery as a message of its own, or in place of the message the control stands on
 */
public record Reply(
        Delivery delivery, RichText text, List<Card> cards, List<Row> rows, Optional<Attachment> attachment) {

    /** Who sees it, and where it goes. */
    public enum Delivery {
        PUBLIC,
        /** Seen by the person who asked, only. */
        PRIVATE,
        /** Takes the place of the message whose button or menu was used. */
        IN_PLACE
    }

    public Reply {
        cards = List.copyOf(cards);
        rows = List.copyOf(rows);
    }

    public static Reply privately(RichText text) {
        return new Reply(Delivery.PRIVATE, text, List.of(), List.of(), Optional.empty());
    }

    public static Reply privately(Card card, Row... rows) {
        return new Reply(Delivery.PRIVATE, RichText.empty(), List.of(card), List.of(rows), Optional.empty());
    }

    public static Reply publicly(Card card, Row... rows) {
        return new Reply(Delivery.PUBLIC, RichText.empty(), List.of(card), List.of(rows), Optional.empty());
    }

    /** The same answer, elsewhere. */
    public Reply as(Delivery other) {
        return new Reply(other, text, cards, rows, attachment);
    }

    public Reply with(Attachment file) {
        return new Reply(delivery, text, cards, rows, Optional.of(file));
    }
}
