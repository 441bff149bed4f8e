package paperboy.sandbox.guild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperboy.sandbox.http.Json;
import paperboy.sandbox.http.Multipart.Part;

/** Files that came with messages; the oldest are dropped above 32 MiB. Thread-safe. */
public final class Attachments {
    private static final String DISCORD = "https://cdn.discordapp.com/attachments/";
    private static final String LOCAL = "/api/attachments/";
    private static final int KEPT_BYTES = 32 * 1024 * 1024;

    private final Snowflakes ids;
    private final Map<Long, Part> files = new LinkedHashMap<>();
    private int bytes;

    public Attachments(Snowflakes ids) {
        this.ids = ids;
    }

    public synchronized Optional<Part> find(long id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Keeps the files and returns the message's list of attachments. */
    synchronized ArrayNode keep(long channel, JsonNode body, List<Part> parts) {
        ArrayNode attachments = Json.array();
        for (Part part : parts) {
            long id = ids.next();
            files.put(id, part);
            bytes += part.content().length;
            ObjectNode attachment = attachments.addObject().put("id", String.valueOf(id));
            attachment.put("filename", part.filename()).put("size", part.content().length);
            attachment.put("content_type", part.contentType());
            String url = DISCORD + channel + "/" + id + "/" + encoded(part.filename());
            attachment.put("url", url).put("proxy_url", url);
            described(body, part).ifPresent(text -> attachment.put("description", text));
        }
        forget();
        return attachments;
    }

    /** Puts a file's address where an embed says {@code attachment://name}. */
    static void resolve(ObjectNode message) {
        for (JsonNode embed : message.path("embeds")) {
            for (String place : List.of("image", "thumbnail")) {
                String url = embed.path(place).path("url").asText("");
                for (JsonNode attachment : message.path("attachments")) {
                    if (url.equals("attachment://" + attachment.path("filename").asText())) {
                        ((ObjectNode) embed.path(place)).set("url", attachment.path("url"));
                    }
                }
            }
        }
    }

    static void localAddresses(ObjectNode message) {
        for (JsonNode attachment : message.path("attachments")) {
            localAddress(attachment);
        }
        for (JsonNode embed : message.path("embeds")) {
            localAddress(embed.path("image"));
            localAddress(embed.path("thumbnail"));
        }
    }

    private static void localAddress(JsonNode holder) {
        String url = holder.path("url").asText("");
        if (url.startsWith(DISCORD)) {
            ((ObjectNode) holder).put("url", LOCAL + url.substring(DISCORD.length()));
        }
    }

    private static Optional<String> described(JsonNode body, Part part) {
        for (JsonNode attachment : body.path("attachments")) {
            if (part.name().equals("files[" + attachment.path("id").asText() + "]") && attachment.has("description")) {
                return Optional.of(attachment.path("description").asText());
            }
        }
        return Optional.empty();
    }

    private void forget() {
        var oldest = files.values().iterator();
        while (bytes > KEPT_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().content().length;
            oldest.remove();
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
