package paperboy.pipeline;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.delivery.Messenger;
import paperboy.delivery.PostOutcome;
import paperboy.digest.ChannelPlan;
import paperboy.digest.Pause;
import paperboy.digest.UserId;
import paperboy.storage.ChannelStore;
import paperboy.text.Messages;
import paperboy.text.RichText;

/**
 * Says once why a channel gets nothing any more and what to do: in the channel where that works, else to the person who
 * subscribed it. Thread-safe.
 */
public final class TellOfPauses {
    private static final Logger LOG = LoggerFactory.getLogger(TellOfPauses.class);

    private final ChannelStore channels;
    private final Messenger messenger;

    public TellOfPauses(ChannelStore channels, Messenger messenger) {
        this.channels = channels;
        this.messenger = messenger;
    }

    /** Tells of every pause that nobody was told of. What cannot be told anywhere is not tried again. */
    public void run(Instant now) {
        for (ChannelStore.Untold untold : channels.untold()) {
            // Noted first: an answer that is lost must not make us say it again every minute.
            channels.told(untold.plan().channel(), now);
            tell(untold.plan(), untold.pause(), untold.subscriber());
        }
    }

    private void tell(ChannelPlan plan, Pause pause, UserId subscriber) {
        Messages messages = Messages.in(plan.language());
        RichText words = messages.rich(
                "advice.notice",
                RichText.builder().channel(plan.channel().value()).build(),
                messages.say("advice." + pause.reason()));
        boolean mayWork = pause.reason() == Pause.Reason.PERMISSION_MISSING;
        if (mayWork && messenger.tell(plan.channel(), words) instanceof PostOutcome.Posted) {
            LOG.info("pause told channel={} reason={}", plan.channel(), pause.reason());
            return;
        }
        PostOutcome outcome = messenger.tell(subscriber, words);
        LOG.info(
                "pause told channel={} reason={} user={} outcome={}",
                plan.channel(),
                pause.reason(),
                subscriber,
                outcome);
    }
}
