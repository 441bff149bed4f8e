package paperboy.delivery;

import java.util.Map;
import paperboy.catalog.PaperId;
import paperboy.digest.ChannelId;
import paperboy.text.Card;

/** Puts better cards into messages that stand in a channel already. Implementations are thread-safe. */
public interface PageEditor {

    /**
     * The page with these bodies of cards in place of the ones for the same papers; everything else of it stays. Pure.
     *
     * @param body the page as it was rendered
     */
    String revised(String body, Map<PaperId, Card> cards);

    /** Puts the page in place of what the message says. Repeating it changes nothing. */
    PostOutcome edit(ChannelId channel, String messageId, String body);
}
