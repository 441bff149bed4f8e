package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RougeTest {

    private static final List<String> TEXT = Words.of("the cat sat on the mat");
    private static final List<String> REFERENCE = Words.of("the cat lay on a mat");

    @Test
    void sharedWordsCountAsOftenAsBothHaveThem() {
        // the, cat, on, mat: 4 of 6 and 6
        assertThat(Rouge.grams(TEXT, REFERENCE, 1)).isCloseTo(8.0 / 12, within(1e-12));
        // "the cat": 1 of 5 and 5
        assertThat(Rouge.grams(TEXT, REFERENCE, 2)).isCloseTo(2.0 / 10, within(1e-12));
        // the cat on mat
        assertThat(Rouge.longest(TEXT, REFERENCE)).isCloseTo(8.0 / 12, within(1e-12));
    }

    @Test
    void theNearestReferenceCounts() {
        Rouge.Score score = Rouge.best(TEXT, List.of(Words.of("dogs bark"), REFERENCE, TEXT));

        assertThat(score).isEqualTo(new Rouge.Score(1, 1, 1));
    }

    @Test
    void nothingScoresNothing() {
        assertThat(Rouge.best(List.of(), List.of(REFERENCE))).isEqualTo(new Rouge.Score(0, 0, 0));
        assertThat(Rouge.best(TEXT, List.of(Words.of("dogs bark")))).isEqualTo(new Rouge.Score(0, 0, 0));
    }
}
