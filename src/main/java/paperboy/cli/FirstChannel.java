package paperboy.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paperboy.catalog.ListedTopic;
import paperboy.config.Settings;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.digest.Subscription;
import paperboy.digest.UserId;
import paperboy.pipeline.ChannelDefaults;
import paperboy.sandbox.Sandbox;

/** Furnishes a new sandbox: its first channel follows every list, and today's digest is due at once. */
final class FirstChannel {
    private static final UserId NOBODY = new UserId(0);

    private FirstChannel() {}

    static void subscribe(Bot bot, Sandbox sandbox, Settings settings, Instant now) {
        ChannelId channel = new ChannelId(sandbox.channels().get(0).id());
        List<ListedTopic> lists = bot.catalog().topics().stream()
                .filter(topic -> topic.path().isRoot())
                .toList();
        for (ListedTopic list : lists) {
            Subscription subscription = new Subscription(
                    channel,
                    list.id(),
                    list.list(),
                    list.path(),
                    Subscription.Mode.BOTH,
                    OptionalInt.empty(),
                    now,
                    NOBODY);
            bot.channels().subscribe(plan(channel, new GuildId(sandbox.guild()), settings, now), subscription, now);
        }
    }

    private static ChannelPlan plan(ChannelId channel, GuildId guild, Settings settings, Instant now) {
        ChannelDefaults defaults = Bot.defaults(settings);
        DigestSchedule schedule = defaults.schedule();
        DigestSchedule.Run today =
                new DigestSchedule.Run(now.atZone(schedule.zone()).toLocalDate(), now);
        return new ChannelPlan(
                channel,
                guild,
                schedule,
                defaults.maxPapers(),
                defaults.language(),
                Optional.of(today),
                Optional.empty());
    }
}
