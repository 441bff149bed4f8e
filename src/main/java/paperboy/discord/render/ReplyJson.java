package paperboy.discord.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paperboy.catalog.WebAddress;
import paperboy.command.Choice;
import paperboy.command.Reply;
import paperboy.text.Card;

/** Replies as message bodies (https://docs.discord.com/developers/interactions/receiving-and-responding). */
public final class ReplyJson {
    /**
     * Seen only by the person who asked
     * (https://docs.discord.com/developers/resources/message#message-object-message-flags).
     */
    public static final int EPHEMERAL = 64;

    private static final int SMALLEST_EMBED = 600;

    private ReplyJson() {}

    /**
     * A reply as the body of a message, of an edit or of a callback's {@code data}. All its parts are given, empty ones
     * too, so that an edit leaves nothing of the old message behind.
     */
    public static ObjectNode message(Reply reply) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("content", DiscordText.markdown(reply.text(), DiscordLimits.CONTENT));
        message.set("embeds", embeds(reply.cards()));
        message.set("components", ComponentJson.rows(reply.rows()));
        message.set("allowed_mentions", noMentions());
        ArrayNode attachments = message.putArray("attachments");
        reply.attachment()
                .ifPresent(file -> attachments.addObject().put("id", 0).put("filename", file.name()));
        return message;
    }

    /** The same for a new message, with its flags. */
    public static ObjectNode newMessage(Reply reply) {
        ObjectNode message = message(reply);
        return reply.delivery() == Reply.Delivery.PUBLIC ? message : message.put("flags", EPHEMERAL);
    }

    /** Proposals while typing. */
    public static ObjectNode choices(List<Choice> choices) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode proposed = data.putArray("choices");
        choices.stream()
                .filter(choice -> !choice.value().isEmpty()
                        && choice.value().length() <= DiscordLimits.CHOICE_NAME
                        && !choice.label().isBlank())
                .limit(DiscordLimits.CHOICES)
                .forEach(choice -> proposed.addObject()
                        .put("name", DiscordText.plain(choice.label(), DiscordLimits.CHOICE_NAME))
                        .put("value", choice.value()));
        return data;
    }

    /**
     * Nobody is ever notified by a message of ours
     * (https://docs.discord.com/developers/resources/message#allowed-mentions-object).
     */
    static ObjectNode noMentions() {
        ObjectNode allowed = JsonNodeFactory.instance.objectNode();
        allowed.putArray("parse");
        return allowed;
    }

    /** Within the limit over all embeds; of those that lead to one address, Discord would show the first only. */
    private static ArrayNode embeds(List<Card> cards) {
        ArrayNode embeds = JsonNodeFactory.instance.arrayNode();
        Set<String> addresses = new HashSet<>();
        List<Card> shown = cards.subList(0, Math.min(cards.size(), DiscordLimits.EMBEDS));
        int room = DiscordLimits.EMBEDS_TOTAL
                - shown.stream().mapToInt(ReplyJson::smallest).sum();
        for (Card card : shown) {
            ObjectNode embed = EmbedJson.of(card, room + smallest(card));
            room -= Math.max(0, EmbedJson.size(embed) - smallest(card));
            if (embed.has("url")
                    && !addresses.add(WebAddress.canonical(embed.path("url").asText()))) {
                embed.remove("url");
            }
            embeds.add(embed);
        }
        return embeds;
    }

    /** What a card may take however long the others are. */
    private static int smallest(Card card) {
        return Math.min(SMALLEST_EMBED, EmbedJson.size(EmbedJson.of(card)));
    }
}
