package paperboy.pipeline;

import java.util.Objects;
import paperboy.digest.DigestSchedule;
import paperboy.text.Language;

/** What a channel gets with its first subscription, until somebody changes it there. */
public record ChannelDefaults(DigestSchedule schedule, int maxPapers, Language language) {
    public ChannelDefaults {
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(language);
    }
}
