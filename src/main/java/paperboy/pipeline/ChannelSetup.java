package paperboy.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paperboy.catalog.ListedTopic;
import paperboy.catalog.TopicId;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.digest.Pause;
import paperboy.digest.Subscription;
import paperboy.digest.UserId;
import paperboy.storage.ChannelStore;

/**
 * What admins decide for the channels of their server: topics, times, pauses. A channel that belongs to another server
 * counts as unknown throughout. Thread-safe.
 */
public final class ChannelSetup {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelSetup.class);

    private final ChannelStore channels;
    private final ChannelDefaults defaults;

    public ChannelSetup(ChannelStore channels, ChannelDefaults defaults) {
        this.channels = channels;
        this.defaults = defaults;
    }

    /**
     * A subscription that somebody asks for.
     *
     * @param maxPapers papers a digest from now on; empty to leave that as it is
     */
    public record Wish(
            GuildId guild,
            ChannelId channel,
            ListedTopic topic,
            Subscription.Mode mode,
            OptionalInt minRating,
            OptionalInt maxPapers,
            UserId by) {}

    /** Subscribes the channel, or changes its subscription to the same topic; empty if it is another server's. */
    public synchronized Optional<ChannelPlan> subscribe(Wish wish, Instant now) {
        Optional<ChannelPlan> known = channels.plan(wish.channel());
        if (known.filter(plan -> !plan.guild().equals(wish.guild())).isPresent()) {
            return Optional.empty();
        }
        ChannelPlan plan = known.orElseGet(() -> fresh(wish.guild(), wish.channel()));
        ChannelPlan sized =
                wish.maxPapers().isPresent() ? plan.ofAtMost(wish.maxPapers().getAsInt()) : plan;
        ChannelPlan timed = sized.next(sized.nextRun().or(() -> Optional.of(nextRun(sized, now))));
        ListedTopic topic = wish.topic();
        Subscription subscription = new Subscription(
                wish.channel(), topic.id(), topic.list(), topic.path(), wish.mode(), wish.minRating(), now, wish.by());
        channels.subscribe(timed, subscription, now);
        LOG.info(
                "subscribed channel={} topic={} by={}",
                wish.channel(),
                topic.id().value(),
                wish.by());
        return Optional.of(timed);
    }

    private ChannelPlan fresh(GuildId guild, ChannelId channel) {
        return new ChannelPlan(
                channel,
                guild,
                defaults.schedule(),
                defaults.maxPapers(),
                defaults.language(),
                Optional.empty(),
                Optional.empty());
    }

    /** Ends a subscription; says whether there was one. */
    public synchronized boolean unsubscribe(GuildId guild, ChannelId channel, TopicId topic) {
        boolean ended = plan(guild, channel).isPresent() && channels.unsubscribe(channel, topic);
        if (ended) {
            LOG.info("unsubscribed channel={} topic={}", channel, topic.value());
        }
        return ended;
    }

    /** How the channel gets its digests; empty if it never had any, or is another server's. */
    public Optional<ChannelPlan> plan(GuildId guild, ChannelId channel) {
        return channels.plan(channel).filter(plan -> plan.guild().equals(guild));
    }

    /** The channels of a server that have or had subscriptions, by number. */
    public List<ChannelPlan> plans(GuildId guild) {
        return channels.plansIn(guild);
    }

    /** What the channel is subscribed to; nothing for another server's. */
    public List<Subscription> subscriptions(GuildId guild, ChannelId channel) {
        return plan(guild, channel).isPresent() ? channels.subscriptions(channel) : List.of();
    }

    /**
     * Changes a channel's plan, before its first subscription as well, and sets its next run anew; empty if it is
     * another server's.
     */
    public synchronized Optional<ChannelPlan> change(
            GuildId guild, ChannelId channel, UnaryOperator<ChannelPlan> change, Instant now) {
        Optional<ChannelPlan> known = channels.plan(channel);
        if (known.filter(plan -> !plan.guild().equals(guild)).isPresent()) {
            return Optional.empty();
        }
        ChannelPlan changed = change.apply(known.orElseGet(() -> fresh(guild, channel)));
        boolean isSubscribed = !channels.subscriptions(channel).isEmpty();
        ChannelPlan timed = changed.next(isSubscribed ? Optional.of(nextRun(changed, known, now)) : Optional.empty());
        channels.keep(timed, now);
        LOG.info("schedule changed channel={}", channel);
        return Optional.of(timed);
    }

    /** As the plan has it; a run that is due and not yet sent stays, unless the new one serves its day. */
    private DigestSchedule.Run nextRun(ChannelPlan plan, Optional<ChannelPlan> before, Instant now) {
        DigestSchedule.Run next = nextRun(plan, now);
        return before.flatMap(ChannelPlan::nextRun)
                .filter(run -> !run.at().isAfter(now) && run.date().isBefore(next.date()))
                .filter(run -> !channels.hadDigest(plan.channel(), run.date()))
                .orElse(next);
    }

    /** The next run on a date that had no digest yet: one a day is all that a channel gets. */
    private DigestSchedule.Run nextRun(ChannelPlan plan, Instant now) {
        DigestSchedule.Run run = plan.schedule().nextAfter(now);
        while (channels.hadDigest(plan.channel(), run.date())) {
            run = plan.schedule().nextAfter(run.at());
        }
        return run;
    }

    /** Stops posting in the channel until {@link #resume}; says whether it was not paused before. */
    public synchronized boolean pause(GuildId guild, ChannelId channel, UserId by, Instant now) {
        boolean paused =
                plan(guild, channel).isPresent() && channels.pause(channel, new Pause(Pause.Reason.BY_HAND, "", now));
        if (paused) {
            LOG.info("paused channel={} by={}", channel, by);
        }
        return paused;
    }

    /** Posts in the channel again from its next scheduled time on; says whether it was paused. */
    public synchronized boolean resume(GuildId guild, ChannelId channel, UserId by, Instant now) {
        boolean resumed = plan(guild, channel)
                .filter(plan -> channels.resume(
                        channel,
                        channels.subscriptions(channel).isEmpty() ? Optional.empty() : Optional.of(nextRun(plan, now))))
                .isPresent();
        if (resumed) {
            LOG.info("resumed channel={} by={}", channel, by);
        }
        return resumed;
    }
}
