package paperboy.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.GuildId;
import paperboy.digest.Pause;
import paperboy.storage.ChannelStore;

/**
 * What happens to the channels of a server that we are removed from, or invited to again. Nothing is deleted for 30
 * days, for a removal may be a mistake. Thread-safe.
 */
public final class GuildChanges {
    private static final Logger LOG = LoggerFactory.getLogger(GuildChanges.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final ChannelStore channels;

    public GuildChanges(ChannelStore channels) {
        this.channels = channels;
    }

    /** These are the servers that have us, and no others: what changed while we were away. */
    public void present(Set<GuildId> present, Instant now) {
        for (GuildId guild : channels.guilds()) {
            if (present.contains(guild)) {
                joined(guild, now);
            } else {
                removed(guild, now);
            }
        }
    }

    /** We were removed: its channels pause. */
    public void removed(GuildId guild, Instant now) {
        channels.removed(guild, new Pause(Pause.Reason.BOT_REMOVED, "", now));
        LOG.info("removed from server={}", guild);
    }

    /** We are there: what paused only because we were not goes on at its next time. */
    public void joined(GuildId guild, Instant now) {
        channels.joined(guild);
        for (ChannelPlan plan : channels.plansIn(guild)) {
            boolean wasRemoved = plan.pause()
                    .map(pause -> pause.reason() == Pause.Reason.BOT_REMOVED)
                    .orElse(false);
            if (wasRemoved) {
                channels.resume(
                        plan.channel(),
                        plan.nextRun().map(run -> plan.schedule().nextAfter(now)));
                LOG.info("back in server={} channel={}", guild, plan.channel());
            }
        }
    }

    /** Deletes what we keep of channels whose server removed us 30 days ago. */
    public void forget(Instant now) {
        for (ChannelId channel : channels.removedBefore(now.minus(KEPT))) {
            try {
                channels.delete(channel);
                LOG.info("forgotten channel={}", channel);
            } catch (RuntimeException e) {
                // The others are to be forgotten all the same; this one is tried again.
                LOG.error("not forgotten channel={}", channel, e);
            }
        }
    }
}
