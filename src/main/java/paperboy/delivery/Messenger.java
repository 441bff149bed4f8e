package paperboy.delivery;

import paperboy.digest.ChannelId;
import paperboy.digest.UserId;
import paperboy.text.RichText;

/** Brings a few words that are no digest to those who run things. Implementations are thread-safe. */
public interface Messenger {

    /** Says something in a channel, at most once per call. */
    PostOutcome tell(ChannelId channel, RichText words);

    /** Writes to a person, at most once per call. */
    PostOutcome tell(UserId user, RichText words);
}
