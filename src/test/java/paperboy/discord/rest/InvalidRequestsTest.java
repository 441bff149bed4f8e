package paperboy.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InvalidRequestsTest {
    private final InvalidRequests invalid = new InvalidRequests();

    @Test
    void fiveHundredInTenMinutesAreTooMany() {
        for (int i = 0; i < InvalidRequests.MOST - 1; i++) {
            invalid.refused(i);
        }
        boolean before = invalid.tooMany(1000);
        invalid.refused(1000);

        assertThat(before).isFalse();
        assertThat(invalid.tooMany(1000)).isTrue();
        assertThat(invalid.tooMany(Duration.ofMinutes(11).toNanos())).isFalse();
    }

    @Test
    void whoWaitsForAnAnswerIsAnsweredUntilDiscordsOwnLimitIsNear() {
        for (int i = 0; i < InvalidRequests.MOST_AT_ALL - 1; i++) {
            invalid.refused(i);
        }
        boolean before = invalid.tooManyForPeople(5000);
        invalid.refused(5000);

        assertThat(before).isFalse();
        assertThat(invalid.tooManyForPeople(5000)).isTrue();
    }
}
