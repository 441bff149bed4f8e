package paperboy.discord.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import paperboy.text.Card;

/** Cards as embeds (https://docs.discord.com/developers/resources/message#embed-object). */
public final class EmbedJson {
    private static final int SHORTEST_DESCRIPTION = 1;

    private EmbedJson() {}

    /** One card within the limits of a single embed. */
    public static ObjectNode of(Card card) {
        return of(card, DiscordLimits.EMBEDS_TOTAL);
    }

    /**
     * One card of at most {@code most} characters in all, title, body and footer: the body gives way first.
     *
     * @param most at least 600
     */
    static ObjectNode of(Card card, int most) {
        ObjectNode embed = JsonNodeFactory.instance.objectNode();
        String title = DiscordText.plain(card.title(), DiscordLimits.EMBED_TITLE);
        String footer = DiscordText.plain(card.footer().orElse(""), DiscordLimits.EMBED_TITLE);
        int room = Math.min(DiscordLimits.EMBED_DESCRIPTION, most - title.length() - footer.length());
        String body = DiscordText.markdown(card.body(), Math.max(SHORTEST_DESCRIPTION, room));
        if (!title.isEmpty()) {
            embed.put("title", title);
            url(card).ifPresent(url -> embed.put("url", url));
        }
        if (!body.isBlank()) {
            embed.put("description", body);
        } else if (title.isEmpty()) {
            embed.put("description", "…");
        }
        embed.put("color", colour(card.accent()));
        if (!footer.isEmpty()) {
            embed.putObject("footer").put("text", footer);
        }
        return embed;
    }

    private static Optional<String> url(Card card) {
        return card.url().flatMap(url -> WebLink.of(url, DiscordLimits.URL));
    }

    /** Characters that count towards {@link DiscordLimits#EMBEDS_TOTAL}. */
    static int size(JsonNode embed) {
        return embed.path("title").asText("").length()
                + embed.path("description").asText("").length()
                + embed.path("footer").path("text").asText("").length();
    }

    /** Names the colours: red, green and grey alone would say nothing to those who cannot tell them apart. */
    private static int colour(Card.Accent accent) {
        return switch (accent) {
            case NEW -> 0x2F9E6E;
            case KNOWN -> 0x4A6FA5;
            case NEUTRAL -> 0x8A8F98;
            case WARNING -> 0xD9822B;
        };
    }
}
