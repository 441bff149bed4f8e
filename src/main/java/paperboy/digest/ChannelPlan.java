package paperboy.digest;

import java.util.Optional;
import paperboy.text.Language;

/**
 * How a channel gets its digests.
 *
 * @param nextRun empty while it has no subscription
 * @param pausedBecause why nothing is posted there; empty while all is well
 */
public record ChannelPlan(
        ChannelId channel,
        GuildId guild,
        DigestSchedule schedule,
        int maxPapers,
        Language language,
        Optional<DigestSchedule.Run> nextRun,
        Optional<String> pausedBecause) {}
