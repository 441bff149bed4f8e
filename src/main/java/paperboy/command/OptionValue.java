package paperboy.command;

import java.util.OptionalLong;
import paperboy.digest.ChannelId;

/** What a person gave for an option. */
public sealed interface OptionValue {

    record Text(String value) implements OptionValue {}

    record WholeNumber(long value) implements OptionValue {}

    /**
     * A channel of the server.
     *
     * @param botPermissions what we may do there, as Discord's permission bits
     *     (https://docs.discord.com/developers/topics/permissions), where Discord told
     */
    record Channel(ChannelId id, String name, OptionalLong botPermissions) implements OptionValue {}
}
