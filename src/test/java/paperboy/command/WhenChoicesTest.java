package paperboy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import paperboy.text.Language;
import paperboy.text.Messages;
import paperboy.text.when.TimeZones;

/** Days and time zones as Discord proposes them. */
class WhenChoicesTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private final TimeZones zones = TimeZones.load();

    @Test
    void daysAreProposedInTheCallersWords() {
        assertThat(DayWords.complete("工", Messages.in(Language.CHINESE))).isEmpty();
        assertThat(DayWords.complete("", Messages.in(Language.CHINESE)))
                .containsExactly(
                        new Choice("每天", "daily"), new Choice("周一至周五", "weekdays"), new Choice("周六和周日", "weekends"));
        assertThat(DayWords.complete("周一三", Messages.in(Language.CHINESE))).containsExactly(new Choice("周一、周三", "周一三"));
    }

    @Test
    void zonesAreProposedWithTheTimeThere() {
        assertThat(ZoneChoices.complete(zones, "shang", 25, NOW))
                .containsExactly(new Choice("Asia/Shanghai · 16:00", "Asia/Shanghai"));
        assertThat(ZoneChoices.complete(zones, "", 25, NOW)).hasSize(25).contains(new Choice("UTC · 08:00", "UTC"));
        assertThat(ZoneChoices.complete(zones, "zzzzzz", 25, NOW)).isEmpty();
    }
}
