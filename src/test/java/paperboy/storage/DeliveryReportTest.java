package paperboy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paperboy.delivery.ChannelStatus;
import paperboy.delivery.DeadReason;
import paperboy.delivery.DigestPage;
import paperboy.delivery.Marker;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.digest.Occasion;
import paperboy.digest.Pause;
import paperboy.text.Language;

class DeliveryReportTest {
    private static final ChannelId CHANNEL = new ChannelId(1);
    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");

    @TempDir
    private Path folder;

    private Database database;
    private ChannelStore channels;

    @BeforeEach
    void openDatabase() {
        database = Database.open(folder.resolve("paperboy.db"));
        channels = new ChannelStore(database);
        channels.keep(
                new ChannelPlan(
                        CHANNEL,
                        new GuildId(2),
                        new DigestSchedule(LocalTime.of(9, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class)),
                        5,
                        Language.ENGLISH,
                        Optional.empty(),
                        Optional.empty()),
                NINE);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aPageGivenUpNeedsAttentionForAWeek() {
        giveUpPageAt(NINE);

        assertThat(statusAt(NINE.plus(Duration.ofDays(7))).dead())
                .containsExactly(new ChannelStatus.Dead("2026-05-04", "QUARANTINED: too long", NINE));
        assertThat(statusAt(NINE.plus(Duration.ofDays(7))).isWell()).isFalse();
        assertThat(statusAt(NINE.plus(Duration.ofDays(7)).plusMillis(1)).dead()).isEmpty();
        assertThat(statusAt(NINE.plus(Duration.ofDays(7)).plusMillis(1)).isWell())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyPauseButAnAdminsOwnNeedsAttention(Pause.Reason reason) {
        channels.pause(CHANNEL, new Pause(reason, "", NINE));

        assertThat(statusAt(NINE).isWell()).isEqualTo(reason == Pause.Reason.BY_HAND);
    }

    private void giveUpPageAt(Instant moment) {
        DeliveryLedger ledger = new DeliveryLedger(database);
        Occasion occasion = Occasion.of(LocalDate.of(2026, 5, 4));
        DigestPage page = new DigestPage(0, Marker.of(CHANNEL, occasion, 0), "", "", List.of());
        ledger.claim(CHANNEL, occasion, moment, List.of(page), moment);
        ledger.dead(ledger.open(CHANNEL, occasion, moment).orElseThrow(), DeadReason.QUARANTINED, "too long", moment);
    }

    private ChannelStatus statusAt(Instant now) {
        return new DeliveryReport(database).status(channels.plan(CHANNEL).orElseThrow(), now);
    }
}
