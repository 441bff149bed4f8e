package paperboy.command;

import java.util.OptionalLong;
import paperboy.digest.ChannelId;
import paperboy.text.Span;

/**
 * The channel that an admin's request is about: the one given, else the one it came from.
 *
 * @param botPermissions what we may do there, where Discord told
 */
record ChannelChoice(ChannelId id, OptionalLong botPermissions) {

    static ChannelChoice of(Options options, Caller caller) {
        return options.channel("channel")
                .map(given -> new ChannelChoice(
                        given.id(),
                        given.botPermissions().isEmpty() && given.id().equals(caller.channel())
                                ? caller.botPermissions()
                                : given.botPermissions()))
                .orElseGet(() -> new ChannelChoice(caller.channel(), caller.botPermissions()));
    }

    Span mention() {
        return mention(id);
    }

    static Span mention(ChannelId id) {
        return new Span.Channel(id.value());
    }
}
