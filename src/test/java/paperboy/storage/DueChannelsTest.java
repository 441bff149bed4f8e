package paperboy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.digest.ChannelId;
import paperboy.digest.ChannelPlan;
import paperboy.digest.DigestSchedule;
import paperboy.digest.GuildId;
import paperboy.text.Language;

class DueChannelsTest {
    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aLargeServerDoesNotKeepTheOthersWaiting() {
        try (Database database = Database.open(folder.resolve("paperboy.db"))) {
            ChannelStore channels = new ChannelStore(database);
            Stream.of(plan(1, 10, NINE), plan(2, 10, NINE), plan(3, 10, NINE), plan(4, 20, NINE))
                    .forEach(plan -> channels.keep(plan, NINE));

            List<ChannelId> due =
                    channels.due(NINE, 3).stream().map(ChannelPlan::channel).toList();

            assertThat(due).containsExactly(new ChannelId(1), new ChannelId(4), new ChannelId(2));
        }
    }

    @Test
    void whatIsDueEarlierComesFirst() {
        try (Database database = Database.open(folder.resolve("paperboy.db"))) {
            ChannelStore channels = new ChannelStore(database);
            Stream.of(plan(1, 10, NINE), plan(2, 20, NINE.minusSeconds(60)), plan(3, 20, NINE.minusSeconds(120)))
                    .forEach(plan -> channels.keep(plan, NINE));

            List<ChannelId> due =
                    channels.due(NINE, 3).stream().map(ChannelPlan::channel).toList();

            assertThat(due).containsExactly(new ChannelId(3), new ChannelId(2), new ChannelId(1));
        }
    }

    private static ChannelPlan plan(long channel, long guild, Instant due) {
        return new ChannelPlan(
                new ChannelId(channel),
                new GuildId(guild),
                new DigestSchedule(LocalTime.of(9, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class)),
                5,
                Language.ENGLISH,
                Optional.of(new DigestSchedule.Run(due.atZone(ZoneOffset.UTC).toLocalDate(), due)),
                Optional.empty());
    }
}
