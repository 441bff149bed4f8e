package paperboy.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a channel wants its digest: a local time on some days of the week. A time inside a gap of daylight saving moves
 * forward by the gap; in an overlap the earlier moment counts.
 */
public record DigestSchedule(LocalTime postAt, ZoneId zone, Set<DayOfWeek> days) {

    /** One run: the local date it is for, and the moment. */
    public record Run(LocalDate date, Instant at) {}

    public DigestSchedule {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a schedule has at least one day");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** The first run strictly after a moment. */
    public Run nextAfter(Instant moment) {
        // The gap of a spring night can carry a run past midnight, so yesterday's may be still to come.
        LocalDate date = moment.atZone(zone).toLocalDate().minusDays(1);
        while (true) {
            if (days.contains(date.getDayOfWeek())) {
                Run run = on(date);
                if (run.at().isAfter(moment) && isInZone(date)) {
                    return run;
                }
            }
            date = date.plusDays(1);
        }
    }

    /** The first run for a later date than this one, which may have come ahead of its time. */
    public Run nextAfter(Run run) {
        Run next = nextAfter(run.at());
        while (!next.date().isAfter(run.date())) {
            next = nextAfter(next.at());
        }
        return next;
    }

    /** The runs for the local dates from the first to the last, both included. */
    public List<Run> runs(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(date -> days.contains(date.getDayOfWeek()) && isInZone(date))
                .map(this::on)
                .toList();
    }

    /** Whether the zone had that date: islands that crossed the date line skipped one, noon included. */
    private boolean isInZone(LocalDate date) {
        return ZonedDateTime.of(date, LocalTime.NOON, zone).toLocalDate().equals(date);
    }

    private Run on(LocalDate date) {
        return new Run(date, ZonedDateTime.of(date, postAt, zone).toInstant());
    }
}
