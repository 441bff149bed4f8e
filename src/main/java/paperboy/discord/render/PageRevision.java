package paperboy.discord.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperboy.catalog.PaperId;
import paperboy.text.Card;

/**
 * Writes the embeds of a page anew, which {@link DigestPages} made: its menu names the paper of each embed. Title,
 * colour and footer stay as they were posted.
 */
public final class PageRevision {
    private static final int SMALLEST_EMBED = 600;

    private PageRevision() {}

    /** The page with the bodies of these cards; papers that it does not hold are passed over. */
    public static ObjectNode of(ObjectNode page, Map<PaperId, Card> cards) {
        ObjectNode revised = page.deepCopy();
        if (!(revised.path("embeds") instanceof ArrayNode embeds) || embeds.isEmpty()) {
            return revised;
        }
        List<PaperId> papers = papers(revised);
        write(embeds, papers, cards, DiscordLimits.EMBEDS_TOTAL);
        int total = 0;
        for (JsonNode embed : embeds) {
            total += EmbedJson.size(embed);
        }
        if (total > DiscordLimits.EMBEDS_TOTAL) {
            write(embeds, papers, cards, Math.max(SMALLEST_EMBED, DiscordLimits.EMBEDS_TOTAL / embeds.size()));
        }
        return revised;
    }

    private static void write(ArrayNode embeds, List<PaperId> papers, Map<PaperId, Card> cards, int most) {
        for (int i = 0; i < Math.min(embeds.size(), papers.size()); i++) {
            Optional<Card> card = Optional.ofNullable(cards.get(papers.get(i)));
            if (card.isPresent() && embeds.get(i) instanceof ObjectNode embed) {
                JsonNode description = EmbedJson.of(card.get(), most).path("description");
                if (!description.isMissingNode()) {
                    embed.set("description", description);
                }
            }
        }
    }

    private static List<PaperId> papers(ObjectNode page) {
        List<PaperId> papers = new ArrayList<>();
        for (JsonNode option :
                page.path("components").path(0).path("components").path(0).path("options")) {
            papers.add(new PaperId(option.path("value").asLong()));
        }
        return papers;
    }
}
