package paperboy.command;

import java.util.Optional;
import java.util.OptionalLong;
import paperboy.digest.ChannelId;
import paperboy.digest.GuildId;
import paperboy.digest.UserId;
import paperboy.text.Language;

/**
 * Who asks, and where.
 *
 * @param guild empty in a direct message
 * @param rights what the person may do in this channel
 * @param botPermissions what we may do in this channel, as Discord's permission bits
 */
public record Caller(
        UserId user,
        Optional<GuildId> guild,
        ChannelId channel,
        Language language,
        Rights rights,
        OptionalLong botPermissions) {

    /** As far as our commands tell people apart. */
    public enum Rights {
        MEMBER,
        /** May manage the server. */
        ADMIN
    }
}
