package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts the time of the processor, not of the wall, so that other work on the machine does not count. */
@Tag("benchmark")
class KeySentenceBenchmarkTest {

    private static final int ABSTRACTS = 10_000;

    @Test
    void tenThousandAbstractsTakeLessThanTenSecondsOnOneCore() {
        Random random = new Random(17);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ABSTRACTS; i++) {
            texts.add(InventedAbstracts.ofUsualLength(random));
        }
        KeySentence keySentence = KeySentence.load();

        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long found = texts.stream()
                .filter(text ->
                        keySentence.summarize("A small net for birds", text).isPresent())
                .count();
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);

        System.out.printf(Locale.ROOT, "%d abstracts in %d ms of one core%n", ABSTRACTS, taken.toMillis());
        assertThat(found).isEqualTo(ABSTRACTS);
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }
}
