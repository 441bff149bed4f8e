package paperboy.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestPacerTest {
    private static final Duration PAUSE = Duration.ofMillis(3_100);

    private final FakeTime time = new FakeTime();
    private final RequestPacer pacer = new RequestPacer(PAUSE, time);

    @Test
    void firstRequestGoesAtOnce() throws InterruptedException {
        pacer.awaitTurn();

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void thePauseBeginsWhenTheAnswerEnds() throws InterruptedException {
        pacer.awaitTurn();
        time.pass(Duration.ofSeconds(20));
        pacer.answered();
        time.pass(Duration.ofSeconds(1));

        pacer.awaitTurn();

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(2_100));
    }

    @Test
    void nothingIsWaitedForWhenThePauseIsOver() throws InterruptedException {
        pacer.awaitTurn();
        pacer.answered();
        time.pass(PAUSE);

        pacer.awaitTurn();

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aHundredRequestsTakeNinetyNinePauses() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            pacer.awaitTurn();
            pacer.answered();
        }

        assertThat(Duration.between(FakeTime.START, time.instant())).isEqualTo(PAUSE.multipliedBy(99));
    }
}
