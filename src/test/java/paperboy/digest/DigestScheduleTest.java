package paperboy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import paperboy.digest.DigestSchedule.Run;

class DigestScheduleTest {
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final int QUARTER_HOURS = 96;

    @Test
    void aTimeInsideTheGapMovesForwardByTheGap() {
        DigestSchedule berlin = new DigestSchedule(LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"), DAILY);

        Run run = berlin.nextAfter(Instant.parse("2026-03-28T12:00:00Z"));

        assertThat(run).isEqualTo(new Run(LocalDate.of(2026, 3, 29), Instant.parse("2026-03-29T01:30:00Z")));
    }

    @Test
    void aTimeInsideTheOverlapRunsOnceAndAtTheEarlierMoment() {
        DigestSchedule berlin = new DigestSchedule(LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"), DAILY);

        Run run = berlin.nextAfter(Instant.parse("2026-10-24T12:00:00Z"));
        Run next = berlin.nextAfter(run.at());

        assertThat(run).isEqualTo(new Run(LocalDate.of(2026, 10, 25), Instant.parse("2026-10-25T00:30:00Z")));
        assertThat(next).isEqualTo(new Run(LocalDate.of(2026, 10, 26), Instant.parse("2026-10-26T01:30:00Z")));
    }

    @Test
    void aGapAtMidnightKeepsTheDate() {
        DigestSchedule cairo = new DigestSchedule(LocalTime.MIDNIGHT, ZoneId.of("Africa/Cairo"), DAILY);

        Run run = cairo.nextAfter(Instant.parse("2026-04-23T12:00:00Z"));

        assertThat(run).isEqualTo(new Run(LocalDate.of(2026, 4, 24), Instant.parse("2026-04-23T22:00:00Z")));
    }

    @Test
    void aDateThatAnIslandSkippedHasNoRun() {
        DigestSchedule apia = new DigestSchedule(LocalTime.of(9, 0), ZoneId.of("Pacific/Apia"), DAILY);
        Run last = new Run(LocalDate.of(2011, 12, 29), Instant.parse("2011-12-29T19:00:00Z"));
        Run first = new Run(LocalDate.of(2011, 12, 31), Instant.parse("2011-12-30T19:00:00Z"));

        assertThat(apia.nextAfter(last.at())).isEqualTo(first);
        assertThat(apia.runs(last.date(), first.date())).containsExactly(last, first);
    }

    @Test
    void onlyTheDaysAskedForRun() {
        DigestSchedule weekdays = new DigestSchedule(
                LocalTime.of(9, 0), ZoneId.of("Asia/Shanghai"), EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

        List<Run> runs = weekdays.runs(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 8));

        assertThat(runs)
                .containsExactly(
                        new Run(LocalDate.of(2026, 5, 1), Instant.parse("2026-05-01T01:00:00Z")),
                        new Run(LocalDate.of(2026, 5, 4), Instant.parse("2026-05-04T01:00:00Z")),
                        new Run(LocalDate.of(2026, 5, 8), Instant.parse("2026-05-08T01:00:00Z")));
    }

    @Test
    void inEveryZoneAndAtEveryQuarterHourOneRunComesForEveryDate() {
        List<LocalDate> dates = FIRST.datesUntil(LAST.plusDays(1)).toList();
        List<String> wrong = new ArrayList<>();

        for (ZoneId zone : oneOfEachKind()) {
            for (int quarter = 0; quarter < QUARTER_HOURS; quarter++) {
                DigestSchedule schedule =
                        new DigestSchedule(LocalTime.MIDNIGHT.plusMinutes(quarter * 15L), zone, DAILY);
                if (!datesOf(schedule).equals(dates)) {
                    wrong.add(schedule.toString());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** The dates of the runs as a bot meets them, one after the other. */
    private static List<LocalDate> datesOf(DigestSchedule schedule) {
        List<LocalDate> dates = new ArrayList<>();
        Run run = schedule.nextAfter(
                FIRST.atStartOfDay(schedule.zone()).toInstant().minusMillis(1));
        while (!run.date().isAfter(LAST)) {
            dates.add(run.date());
            run = schedule.nextAfter(run.at());
        }
        return dates;
    }

    /** Zones that have the same offsets all through these years behave the same: one of each kind stands for all. */
    private static Collection<ZoneId> oneOfEachKind() {
        Map<Object, ZoneId> kinds = new LinkedHashMap<>();
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            kinds.putIfAbsent(offsets(ZoneId.of(id).getRules()), ZoneId.of(id));
        }
        return kinds.values();
    }

    private static List<Object> offsets(ZoneRules rules) {
        Instant start = Instant.parse("2025-12-30T00:00:00Z");
        Instant end = Instant.parse("2028-01-03T00:00:00Z");
        List<Object> offsets = new ArrayList<>(List.of(rules.getOffset(start)));
        ZoneOffsetTransition transition = rules.nextTransition(start);
        while (transition != null && transition.getInstant().isBefore(end)) {
            offsets.add(transition);
            transition = rules.nextTransition(transition.getInstant());
        }
        return offsets;
    }
}
