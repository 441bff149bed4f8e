package paperboy.digest;

import java.util.List;
import paperboy.text.Language;
import paperboy.text.RichText;

/**
 * What a channel gets on one occasion.
 *
 * @param heading the line above the cards
 * @param cards in reading order; may be empty, then the heading says why
 */
public record Digest(
        ChannelId channel, Occasion occasion, Language language, RichText heading, List<DigestCard> cards) {
    public Digest {
        cards = List.copyOf(cards);
    }
}
