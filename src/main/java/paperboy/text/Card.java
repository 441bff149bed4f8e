package paperboy.text;

import java.util.Optional;

/**
 * A framed piece of a message: a title that may be a link, a body, a footer. Its parts hold what a person reads; the
 * renderer escapes them, and cuts them where its target has limits.
 *
 * @param title what the card is about; empty for a card without one
 * @param url where the title leads
 * @param footer small plain text below the body
 */
public record Card(String title, Optional<String> url, RichText body, Optional<String> footer, Accent accent) {

    /** The card's colour by meaning. */
    public enum Accent {
        /** A paper that is new on the list. */
        NEW,
        /** A paper that has been on the list. */
        KNOWN,
        /** A notice or a list page. */
        NEUTRAL,
        /** Something needs attention. */
        WARNING
    }

    public static Card notice(String title, RichText body) {
        return new Card(title, Optional.empty(), body, Optional.empty(), Accent.NEUTRAL);
    }
}
