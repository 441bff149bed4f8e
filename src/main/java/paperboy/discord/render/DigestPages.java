package paperboy.discord.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paperboy.catalog.PaperId;
import paperboy.catalog.WebAddress;
import paperboy.command.Action;
import paperboy.command.Row;
import paperboy.delivery.DigestPage;
import paperboy.delivery.Marker;
import paperboy.digest.Digest;
import paperboy.digest.DigestCard;
import paperboy.text.Messages;
import paperboy.text.RichText;

/**
 * Cuts a digest into messages that Discord takes, every paper on exactly one of them and in order. Embeds that lead to
 * one address never share a message: Discord would show the first only
 * (https://docs.discord.com/developers/resources/message#embed-object).
 *
 * <p>Below the cards stands a menu to mark one as read: command {@code read}, verb {@code menu}, the page's marker; its
 * values are paper numbers. So the marker stays in the channel's history, where nobody sees it. A page without a menu
 * ends with the marker in small print.
 */
public final class DigestPages {
    private final Digest digest;
    private final List<DigestPage> pages = new ArrayList<>();
    private final List<DigestCard> cards = new ArrayList<>();
    private final List<ObjectNode> embeds = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();
    private int size;

    private DigestPages(Digest digest) {
        this.digest = digest;
    }

    public static List<DigestPage> of(Digest digest) {
        DigestPages pages = new DigestPages(digest);
        digest.cards().forEach(pages::add);
        if (!pages.cards.isEmpty() || pages.pages.isEmpty()) {
            pages.turn();
        }
        return List.copyOf(pages.pages);
    }

    private void add(DigestCard card) {
        ObjectNode embed = EmbedJson.of(card.card());
        String address = WebAddress.canonical(embed.path("url").asText(""));
        boolean full = cards.size() == DiscordLimits.EMBEDS
                || size + EmbedJson.size(embed) > DiscordLimits.EMBEDS_TOTAL
                || addresses.contains(address);
        if (full) {
            turn();
        }
        cards.add(card);
        embeds.add(embed);
        size += EmbedJson.size(embed);
        if (!address.isEmpty()) {
            addresses.add(address);
        }
    }

    /** Closes the page and begins the next. */
    private void turn() {
        Marker marker = Marker.of(digest.channel(), digest.occasion(), pages.size());
        List<PaperId> papers = cards.stream().map(DigestCard::paper).toList();
        pages.add(new DigestPage(pages.size(), marker, body(marker), plainBody(marker), papers));
        cards.clear();
        embeds.clear();
        addresses.clear();
        size = 0;
    }

    private String body(Marker marker) {
        if (cards.isEmpty()) {
            return plainBody(marker);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String heading = DiscordText.markdown(heading(), DiscordLimits.CONTENT);
        if (!heading.isBlank()) {
            body.put("content", heading);
        }
        body.putArray("embeds").addAll(embeds);
        body.set("components", ComponentJson.rows(List.of(menu(marker))));
        body.set("allowed_mentions", ReplyJson.noMentions());
        return body.toString();
    }

    private RichText heading() {
        return pages.isEmpty() ? digest.heading() : RichText.empty();
    }

    private Row menu(Marker marker) {
        List<Row.MenuOption> options = cards.stream()
                .map(card -> new Row.MenuOption(
                        card.card().title(), Long.toString(card.paper().value()), ""))
                .distinct()
                .toList();
        String placeholder = Messages.in(digest.language()).say("bridge.read.placeholder");
        return new Row.Menu(Action.of("read", "menu", marker.value()), placeholder, options, 1);
    }

    private String plainBody(Marker marker) {
        String mark = "\n-# " + marker.value();
        int room = DiscordLimits.CONTENT - mark.length();
        StringBuilder content = new StringBuilder();
        content.append(DiscordText.markdown(heading(), cards.isEmpty() ? room : room / 4));
        int share = cards.isEmpty() ? 0 : (room - content.length()) / cards.size() - 1;
        for (DigestCard card : cards) {
            content.append(content.isEmpty() ? "" : "\n").append(plainLine(card, share));
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("content", content.append(mark).toString().strip());
        body.set("allowed_mentions", ReplyJson.noMentions());
        return body.toString();
    }

    /** Title and address; the address falls away before the title does. */
    private static String plainLine(DigestCard card, int most) {
        String title =
                DiscordText.markdown(RichText.of(CleanText.line(card.card().title())), most / 2);
        String line = card.card()
                .url()
                .flatMap(url -> WebLink.of(url, DiscordLimits.URL))
                .map(url -> title + " <" + url + ">")
                .orElse(title);
        return line.length() <= most ? line : title;
    }
}
