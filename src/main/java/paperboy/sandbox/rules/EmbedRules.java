package paperboy.sandbox.rules;

import java.util.List;
import java.util.Set;

/** Limits of embeds (https://docs.discord.com/developers/resources/message#embed-limits). */
final class EmbedRules {
    private static final Set<String> LINK = Set.of("http", "https");
    private static final Set<String> PICTURE = Set.of("http", "https", "attachment");

    private EmbedRules() {}

    /** Checks a message's embeds, each alone and all together. */
    static void check(Form message) {
        List<Form> embeds = message.items("embeds", 10);
        int total = 0;
        for (Form embed : embeds) {
            checkOne(embed);
            total += size(embed);
        }
        if (total > 6000) {
            message.fault("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
    }

    private static void checkOne(Form embed) {
        embed.atMost(256, "title")
                .atMost(4096, "description")
                .address(2048, LINK, "url")
                .within(0, 0xFFFFFF, "color");
        for (Form field : embed.items("fields", 25)) {
            field.needs("name").needs("value").between(1, 256, "name").between(1, 1024, "value");
        }
        embed.part("footer")
                .ifPresent(footer -> footer.needs("text").atMost(2048, "text").address(2048, PICTURE, "icon_url"));
        embed.part("author")
                .ifPresent(
                        author -> author.needs("name").between(1, 256, "name").address(2048, LINK, "url"));
        embed.part("image").ifPresent(image -> image.needs("url").address(2048, PICTURE, "url"));
        embed.part("thumbnail").ifPresent(image -> image.needs("url").address(2048, PICTURE, "url"));
        if (!hasContent(embed)) {
            embed.fault("description", "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    private static boolean hasContent(Form embed) {
        return size(embed) > 0 || embed.has("image") || embed.has("thumbnail");
    }

    private static int size(Form embed) {
        int size = Form.length(embed.text("title"))
                + Form.length(embed.text("description"))
                + Form.length(embed.node().path("footer").path("text").asText(""))
                + Form.length(embed.node().path("author").path("name").asText(""));
        for (var field : embed.node().path("fields")) {
            size += Form.length(field.path("name").asText(""))
                    + Form.length(field.path("value").asText(""));
        }
        return size;
    }
}
