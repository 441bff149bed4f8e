package paperboy.pipeline;

import java.util.ArrayList;
import java.util.List;
import paperboy.delivery.Messenger;
import paperboy.delivery.PostOutcome;
import paperboy.digest.ChannelId;
import paperboy.digest.UserId;
import paperboy.text.RichText;

/** Keeps what was said to whom. */
final class RecordingMessenger implements Messenger {
    private final List<String> told = new ArrayList<>();

    List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public PostOutcome tell(ChannelId channel, RichText words) {
        told.add("in " + channel + ": " + words.plain());
        return new PostOutcome.Posted("1");
    }

    @Override
    public PostOutcome tell(UserId user, RichText words) {
        told.add("to " + user + ": " + words.plain());
        return new PostOutcome.Posted("1");
    }
}
