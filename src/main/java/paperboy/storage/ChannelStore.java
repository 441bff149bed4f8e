package paperboy.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import paperboy.catalog.TopicId;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.digest.Pause;
import paperboy.digest.Subscription;
import paperboy.digest.UserId;

/** The channels that get digests: when, of which topics, and why not. Thread-safe. */
public final class ChannelStore {
    private final Database database;

    public ChannelStore(Database database) {
        this.database = database;
    }

    /** How this channel gets its digests; empty if it never had a subscription. */
    public Optional<ChannelPlan> plan(ChannelId channel) {
        return database.read(handle -> new ChannelRows(handle).plan(channel));
    }

    /** The channels of one server, by number. */
    public List<ChannelPlan> plansIn(GuildId guild) {
        return database.read(handle -> new ChannelRows(handle).inGuild(guild));
    }

    /** The servers that have channels, by number. */
    public List<GuildId> guilds() {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT guild_id FROM channel ORDER BY guild_id")
                .map((row, context) -> new GuildId(row.getLong("guild_id")))
                .list());
    }

    /** All channels, by number. */
    public List<ChannelPlan> plans() {
        return database.read(handle -> new ChannelRows(handle).all());
    }

    /** Whether a digest was decided on for a local date of this channel: there will be no second one. */
    public boolean hadDigest(ChannelId channel, LocalDate date) {
        return database.read(handle -> new ChannelRows(handle).hadDigest(channel, date));
    }

    /**
     * The channels whose digest is due, paused ones left out: earliest first, and among equals servers in turn, so that
     * a large one does not keep the others waiting.
     */
    public List<ChannelPlan> due(Instant now, int most) {
        return database.read(handle -> new ChannelRows(handle).due(now, most));
    }

    /** When the next digest of any channel is due. */
    public Optional<Instant> nextDue() {
        return database.read(
                handle -> handle.createQuery("""
                        SELECT MIN(next_due_at)
                        FROM channel
                        WHERE pause_reason IS NULL
                          AND next_due_at IS NOT NULL
                        """).mapTo(Long.class).findOne().map(Instant::ofEpochMilli));
    }

    /** Keeps this plan; the pause of a channel we know stays as it is. */
    public void keep(ChannelPlan plan, Instant now) {
        database.change(handle -> new ChannelRows(handle).keep(plan, now));
    }

    /** The topics a channel subscribed to that still stand in a list, in reading order. */
    public List<Subscription> subscriptions(ChannelId channel) {
        return database.read(handle -> new SubscriptionRows(handle).of(channel));
    }

    /**
     * Keeps the plan and adds a subscription to it, or changes mode and rating of the one for the same topic; then its
     * beginning stays the first one's.
     */
    public void subscribe(ChannelPlan plan, Subscription subscription, Instant now) {
        database.change(handle -> {
            new ChannelRows(handle).keep(plan, now);
            new SubscriptionRows(handle).write(subscription);
        });
    }

    /** Ends a subscription; the channel's next run ends with its last one. Says whether there was one. */
    public boolean unsubscribe(ChannelId channel, TopicId topic) {
        return database.write(handle -> {
            boolean removed = new SubscriptionRows(handle).delete(channel, topic);
            endRunWithoutSubscriptions(handle, channel);
            return removed;
        });
    }

    private static void endRunWithoutSubscriptions(Handle handle, ChannelId channel) {
        handle.createUpdate("""
                        UPDATE channel
                        SET next_due_at = NULL, next_due_on = NULL
                        WHERE channel_id = :channel
                          AND NOT EXISTS (SELECT 1 FROM subscription WHERE channel_id = :channel)
                        """).bind("channel", channel.value()).execute();
    }

    /** Stops posting in a channel; a channel that is paused already keeps its reason. Says whether it was not. */
    public boolean pause(ChannelId channel, Pause pause) {
        return database.write(handle -> new ChannelRows(handle).pause(channel, pause));
    }

    /** Posts in a channel again, next at {@code next}. Says whether it was paused. */
    public boolean resume(ChannelId channel, Optional<DigestSchedule.Run> next) {
        return database.write(handle -> new ChannelRows(handle).resume(channel, next));
    }

    /** Notes that a server removed us: its channels pause, those that are paused already keep their reason. */
    public void removed(GuildId guild, Pause pause) {
        database.change(handle -> {
            ChannelRows rows = new ChannelRows(handle);
            rows.inGuild(guild).forEach(plan -> rows.pause(plan.channel(), pause));
            rows.removed(guild, pause.at());
        });
    }

    /** Notes that we are in a server. */
    public void joined(GuildId guild) {
        database.change(handle -> new ChannelRows(handle).joined(guild));
    }

    /** The channels whose server removed us before a moment, by number. */
    public List<ChannelId> removedBefore(Instant moment) {
        return database.read(handle -> new ChannelRows(handle).removedBefore(moment));
    }

    /** Deletes all that is kept of a channel: subscriptions, digests, deliveries. */
    public void delete(ChannelId channel) {
        database.change(handle -> new ChannelRows(handle).delete(channel));
    }

    /** A pause that nobody was told of, and the person who made the channel's first subscription. */
    public record Untold(ChannelPlan plan, Pause pause, UserId subscriber) {}

    /** The pauses that nobody was told of, those by hand left out. */
    public List<Untold> untold() {
        return database.read(handle -> {
            ChannelRows rows = new ChannelRows(handle);
            SubscriptionRows subscriptions = new SubscriptionRows(handle);
            return rows.untold().stream()
                    .map(plan ->
                            new Untold(plan, plan.pause().orElseThrow(), subscriptions.firstSubscriber(plan.channel())))
                    .toList();
        });
    }

    /** Notes that somebody was told why a channel is paused. */
    public void told(ChannelId channel, Instant now) {
        database.change(handle -> new ChannelRows(handle).told(channel, now));
    }
}
