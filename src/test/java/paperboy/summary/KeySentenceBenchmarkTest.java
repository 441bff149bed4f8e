package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn test -Dtest.groups=benchmark -Dtest.excludedGroups= -Dtest=KeySentenceBenchmarkTest} */
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

        long start = System.nanoTime();
        long found = texts.stream()
                .filter(text ->
                        keySentence.summarize("A small net for birds", text).isPresent())
                .count();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf(Locale.ROOT, "%d abstracts in %d ms%n", ABSTRACTS, taken.toMillis());
        assertThat(found).isEqualTo(ABSTRACTS);
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }
}
