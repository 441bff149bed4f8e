package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void runsArePrintedForPrograms() {
        int exitCode = schedule("Europe/Berlin", "02:30", "daily", "2026-03-28", "2026-03-29", "--format", "jsonl");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).isEqualTo("""
                {"zone":"Europe/Berlin","localDate":"2026-03-28","instant":"2026-03-28T01:30:00Z"}
                {"zone":"Europe/Berlin","localDate":"2026-03-29","instant":"2026-03-29T01:30:00Z"}
                """);
    }

    @Test
    void aTimeThatAGapCarriesPastMidnightIsPrintedWithItsDate() {
        schedule("America/Nuuk", "23:30", "daily", "2026-03-27", "2026-03-28");

        assertThat(out.toString().lines())
                .containsExactly(
                        "2026-03-27  23:30  2026-03-28T01:30:00Z  America/Nuuk",
                        "2026-03-28  00:30 on 2026-03-29  2026-03-29T01:30:00Z  America/Nuuk");
    }

    @Test
    void aDateThatAnIslandSkippedHasNoRun() {
        schedule("Pacific/Apia", "09:00", "daily", "2011-12-29", "2011-12-31");

        assertThat(out.toString().lines())
                .containsExactly(
                        "2011-12-29  09:00  2011-12-29T19:00:00Z  Pacific/Apia",
                        "2011-12-31  09:00  2011-12-30T19:00:00Z  Pacific/Apia");
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berln, Europe/Berlin", "Berlin, Europe/Berlin", "UTC+3, Europe/Moscow"})
    void forAWrongZoneTheNearestAreNamed(String written, String meant) {
        int exitCode = schedule(written, "09:00", "daily", "2026-05-04", "2026-05-04");

        assertThat(exitCode).isEqualTo(Exit.MISUSE);
        assertThat(err.toString())
                .startsWith("--zone " + written + ": not an IANA zone")
                .contains("did you mean", meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"europe/berlin", "EST5EDT", "Etc/GMT-8", "UTC"})
    void everyNameOfTheDatabaseIsAZone(String written) {
        assertThat(schedule(written, "09:00", "daily", "2026-05-04", "2026-05-04"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon-fri", "weekdays", "1-5", "Mon,Tue,Wed,Thu,Fri", "1,2,3,4,5"})
    void daysAreReadAsEverywhereElse(String written) {
        schedule("UTC", "09:00", written, "2026-05-04", "2026-05-10");

        assertThat(out.toString().lines().map(line -> line.substring(0, 10)))
                .containsExactly("2026-05-04", "2026-05-05", "2026-05-06", "2026-05-07", "2026-05-08");
    }

    @Test
    void aTimeNeedsNoZeroInFront() {
        schedule("UTC", "9:00", "daily", "2026-05-04", "2026-05-04");

        assertThat(out.toString()).startsWith("2026-05-04  09:00  ");
    }

    @Test
    void misuseIsOneLineAndOneMoreThatSaysWhereTheRestStands() {
        int exitCode = schedule("UTC", "09:00", "daily", "2026-02-30", "2026-03-01");

        assertThat(exitCode).isEqualTo(Exit.MISUSE);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Invalid value for option '--from': '2026-02-30' is no date; write YYYY-MM-DD such as"
                                + " 2026-03-29",
                        "Try paperboy schedule --help.");
    }

    @Test
    void aWrongTimeIsToldWithAnExample() {
        schedule("UTC", "25:00", "daily", "2026-03-01", "2026-03-01");

        assertThat(err.toString())
                .startsWith("Invalid value for option '--time': '25:00' is no time of day; write HH:MM such as 08:30");
    }

    private int schedule(String zone, String time, String days, String from, String to, String... more) {
        String[] all = new String[more.length + 11];
        String[] first = {"schedule", "--zone", zone, "--time", time, "--days", days, "--from", from, "--to", to};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all);
    }
}
