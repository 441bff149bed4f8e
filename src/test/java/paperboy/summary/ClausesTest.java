package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

    private static final String LONG_TAIL =
            ", which learns from all of the pairs of examples that people gave to it in the long years of work before the net was trained.";

    @Test
    void aShortSentenceIsSaidWholeOrByItsMainClause() {
        assertThat(texts("Inspired by brains, we propose a net, which learns from all of its many examples."))
                .containsExactly(
                        "Inspired by brains, we propose a net, which learns from all of its many examples.",
                        "We propose a net, which learns from all of its many examples.");
    }

    @Test
    void aLongSentenceMayLoseItsLastClause() {
        assertThat(texts("We propose a very small net for the recognition of birds in photographs" + LONG_TAIL))
                .containsExactly(
                        "We propose a very small net for the recognition of birds in photographs" + LONG_TAIL,
                        "We propose a very small net for the recognition of birds in photographs.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our very small net for the recognition of birds in photographs" + LONG_TAIL,
                "We prove that for all of the very small nets for birds in photographs" + LONG_TAIL,
                "We propose not only a very small net for the recognition of birds" + LONG_TAIL,
                "Because a very small net for the recognition of birds was proposed here" + LONG_TAIL,
                "We propose a very small net (for the recognition of birds in photographs" + LONG_TAIL,
            })
    void whereGrammarIsInDoubtNothingIsCut(String sentence) {
        assertThat(texts(sentence)).containsExactly(sentence);
    }

    @Test
    void numberedPartsKeepTheirNumbers() {
        assertThat(texts("We build a net using: (1) small layers (of birds) and (2) wide ones."))
                .containsExactly("We build a net using: (1) small layers and (2) wide ones.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We study all norms for p ∈ [1, ∞) and prove a bound.",
                "The loss stays in [0, 1) as long as x = (a, b) is small.",
                "The interval [0, 1) is open on one side of the net.",
                "A vector ≥ (1, 2) is large in all of its parts.",
            })
    void bracketsOfAFormulaAreNoAsides(String sentence) {
        assertThat(texts(sentence)).containsExactly(sentence);
    }

    @Test
    void aBracketAtTheEndLeavesOneFullStop() {
        assertThat(texts("The net was built in the work of Smith et al. (2020)."))
                .containsExactly("The net was built in the work of Smith et al.");
    }

    private static List<String> texts(String sentence) {
        return Clauses.of(0, sentence).stream().map(Candidate::text).toList();
    }
}
