package paperboy.cli;

import paperboy.command.Reply;
import paperboy.delivery.Messenger;
import paperboy.delivery.PostOutcome;
import paperboy.digest.ChannelId;
import paperboy.digest.UserId;
import paperboy.discord.DiscordTarget;
import paperboy.text.RichText;

/** Words to admins, by Discord. */
record DiscordMessenger(DiscordTarget target) implements Messenger {
    @Override
    public PostOutcome tell(ChannelId channel, RichText words) {
        return target.tell(channel, Reply.privately(words));
    }

    @Override
    public PostOutcome tell(UserId user, RichText words) {
        return target.tell(user, Reply.privately(words));
    }
}
