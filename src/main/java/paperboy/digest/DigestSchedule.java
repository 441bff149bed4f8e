package paperboy.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
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
        LocalDate date = moment.atZone(zone).toLocalDate().minusDays(1);
        while (true) {
            if (days.contains(date.getDayOfWeek())) {
                Instant at = ZonedDateTime.of(date, postAt, zone).toInstant();
                if (at.isAfter(moment)) {
                    return new Run(date, at);
                }
            }
            date = date.plusDays(1);
        }
    }
}
