package paperboy.digest;

import java.util.Optional;
import paperboy.text.Language;

/**
 * How a channel gets its digests.
 *
 * @param maxPapers papers a digest, 1 to 25
 * @param nextRun empty while it has no subscription
 * @param pause why nothing is posted there; empty while all is well
 */
public record ChannelPlan(
        ChannelId channel,
        GuildId guild,
        DigestSchedule schedule,
        int maxPapers,
        Language language,
        Optional<DigestSchedule.Run> nextRun,
        Optional<Pause> pause) {

    /** The most papers that a digest may have. */
    public static final int MOST_PAPERS = 25;

    public ChannelPlan {
        if (maxPapers < 1 || maxPapers > MOST_PAPERS) {
            throw new IllegalArgumentException("papers a digest: " + maxPapers);
        }
    }

    /** The same plan at other times. */
    public ChannelPlan at(DigestSchedule other, Optional<DigestSchedule.Run> next) {
        return new ChannelPlan(channel, guild, other, maxPapers, language, next, pause);
    }

    /** The same plan with another next run. */
    public ChannelPlan next(Optional<DigestSchedule.Run> next) {
        return at(schedule, next);
    }

    /** The same plan with another number of papers a digest. */
    public ChannelPlan ofAtMost(int papers) {
        return new ChannelPlan(channel, guild, schedule, papers, language, nextRun, pause);
    }

    /** The same plan in another language. */
    public ChannelPlan in(Language other) {
        return new ChannelPlan(channel, guild, schedule, maxPapers, other, nextRun, pause);
    }
}
