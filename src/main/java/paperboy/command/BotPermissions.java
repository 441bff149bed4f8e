package paperboy.command;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import paperboy.text.Messages;
import paperboy.text.RichText;
import paperboy.text.Span;

/**
 * What we must be allowed to do in a channel to post digests there
 * (https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags).
 */
final class BotPermissions {
    private static final long ADMINISTRATOR = 1L << 3;
    /** Bits to the keys of their names in Discord's own words, in the order of Discord's settings. */
    private static final Map<Long, String> NEEDED = new TreeMap<>(Map.of(
            1L << 10, "permission.view",
            1L << 11, "permission.send",
            1L << 14, "permission.embed",
            1L << 16, "permission.history"));

    private BotPermissions() {}

    /** The names of those we lack; none where Discord did not tell. */
    static List<String> missing(OptionalLong granted, Messages messages) {
        if (granted.isEmpty() || (granted.getAsLong() & ADMINISTRATOR) != 0) {
            return List.of();
        }
        return NEEDED.entrySet().stream()
                .filter(permission -> (granted.getAsLong() & permission.getKey()) == 0)
                .map(permission -> messages.say(permission.getValue()))
                .toList();
    }

    /** What is missing in a channel, and how to grant it. */
    static RichText advice(ChannelChoice channel, List<String> missing, Messages messages) {
        return messages.rich(
                "permission.missing", channel.mention(), new Span.Strong(String.join(" · ", missing)), missing.size());
    }
}
