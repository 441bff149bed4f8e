package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadInTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In this paper, we propose a small net. | We propose a small net.",
                "In this work we propose a small net. | We propose a small net.",
                "In this short paper, we propose a small net. | We propose a small net.",
                "To this end, we propose a small net. | We propose a small net.",
                "However, deep nets are slow. | Deep nets are slow.",
                "Finally, in this paper, to this end, we propose a net. | We propose a net.",
                "To address this issue, we propose a net. | We propose a net.",
                "To overcome these two limitations, we propose a net. | We propose a net.",
                "And we propose a small net. | We propose a small net.",
                "We also propose a small net. | We propose a small net.",
                "We propose in this paper a small net. | We propose in this paper a small net.",
                "We propose a small net in this paper. | We propose a small net.",
                "RESULTS: Small nets are fast. | Small nets are fast.",
                "1) Small nets are fast. | Small nets are fast.",
                "We propose nets (NNs) that learn (fast), [12] too. | We propose nets that learn, too.",
                "We propose nets (that (do) learn) fast. | We propose nets fast.",
                "The net(s) run in O(n log n) time. | The net(s) run in O(n log n) time.",
                "We extend the results of (Smith, 2020) by proofs. | We extend the results of (Smith, 2020) by proofs.",
                "However, k-means is a slow method. | k-means is a slow method.",
                "Thus, iOS apps run fast now. | iOS apps run fast now.",
            })
    void whatTiesASentenceToItsNeighboursGoes(String sentence, String expected) {
        assertThat(LeadIn.strip(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "However, it fails.",
                "Herein lies the trouble of nets.",
                "In this paper-based study we fold nets.",
                "First-order methods are slow.",
                "Also known as dropout, it helps nets.",
                "To address all questions, we ask them.",
                "A stray (bracket opens here and stays.",
            })
    void whatBelongsToTheSentenceStays(String sentence) {
        assertThat(LeadIn.strip(sentence)).isEqualTo(sentence);
    }
}
