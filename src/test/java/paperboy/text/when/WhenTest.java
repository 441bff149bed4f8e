package paperboy.text.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times, days and time zones as people write them. */
class WhenTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private final TimeZones zones = TimeZones.load();

    @ParameterizedTest
    @CsvSource({
        "8:30, 08:30",
        "08:30, 08:30",
        "8：30, 08:30",
        "23:59, 23:59",
        "0:00, 00:00",
        "8 am, 08:00",
        "12 a.m., 00:00",
        "12:15pm, 12:15",
        "8:30 PM, 20:30",
        "8点, 08:00",
        "8点半, 08:30",
        "20点05分, 20:05"
    })
    void timesAreRead(String typed, String meant) {
        assertThat(ClockTimes.parse(typed)).contains(LocalTime.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "830", "24:00", "8:60", "13 pm", "0 am", "noon", "8:3", "-8:30"})
    void otherTimesAreRefused(String typed) {
        assertThat(ClockTimes.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daily | 1234567",
                "Weekdays | 12345",
                "周末 | 67",
                "mon,wed,fri | 135",
                "Monday, friday | 15",
                "tues thur | 24",
                "mon-fri | 12345",
                "sat–mon | 167",
                "周一,周三 | 13",
                "周一三五 | 135",
                "星期二、星期天 | 27",
                "周一至周五 | 12345",
                "weekdays, sat | 123456"
            })
    void daysAreRead(String typed, String meant) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        meant.chars().forEach(digit -> days.add(DayOfWeek.of(digit - '0')));

        assertThat(WeekDays.parse(typed)).contains(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "m", "mo", "mon,someday", "周八", "mon-", "1"})
    void otherDaysAreRefused(String typed) {
        assertThat(WeekDays.parse(typed)).isEmpty();
    }

    @Test
    void zonesAreNamedWhateverTheirCase() {
        assertThat(zones.named("america/new york")).contains(ZoneId.of("America/New_York"));
        assertThat(zones.named("UTC")).contains(ZoneId.of("UTC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Beijing", "UTC+8", "GMT", "EST", "+08:00", "Etc/GMT-8", "Z", "", "Berlin"})
    void whatIsNoPlaceIsNoZone(String typed) {
        assertThat(zones.named(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Beijing, Asia/Shanghai",
        "北京, Asia/Shanghai",
        "berlin, Europe/Berlin",
        "Europe/Berln, Europe/Berlin",
        "san francisco, America/Los_Angeles",
        "UTC+8, Asia/Shanghai",
        "GMT+5:30, Asia/Kolkata",
        "EST, America/New_York"
    })
    void theZoneMeantIsFound(String typed, String meant) {
        assertThat(zones.near(typed, 1, NOW)).containsExactly(ZoneId.of(meant));
    }

    @Test
    void anOperatorMayNameAnyZoneOfTheDatabaseButNoOffset() {
        assertThat(TimeZones.known("Etc/GMT-8")).contains(ZoneId.of("Etc/GMT-8"));
        assertThat(TimeZones.known("europe/berlin")).contains(ZoneId.of("Europe/Berlin"));
        assertThat(TimeZones.known("UTC+3")).isEmpty();
    }
}
