package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deep nets learn. | We show why. | It works!",
                "Nets (e.g. CNNs. And more) fail, i.e. they do. | We help.",
                "We follow Liao et al. (2016) and Smith et al. closely. | It works.",
                "This is due to Liao et al. | We extend it.",
                "It gains 3.5 points, cf. Fig. 2 and Sec. 4.1, on v1.0. | Then it stops.",
                "Code is at https://github.com/Foo/Bar.git and http://a.b/C.D today. | Try it.",
                "Is it useful? | We say so.",
                "The data are i.i.d. samples. | They are i.i.d. | We use it.",
                "It was known to J. Smith and the U.S. Army. | We differ.",
                "We use images, text, etc. and more. | We use audio, etc. | However, it fails.",
                "He said “it works.” | We doubt it.",
                "Nets fail ... sometimes. | We ask why…",
                "本文提出了一种方法。 | 实验表明有效！ | 为什么？ | 我们不知道。",
                "We study BERT。 | 我们研究。",
                "Loss decreases. | 1) We show it.",
                "A stray ( bracket opens. | Nothing closes it.",
            })
    void aStopEndsASentenceOnlyWhereOneEnds(String marked) {
        List<String> expected = List.of(marked.split(" \\| "));

        assertThat(Sentences.split(String.join(" ", expected))).isEqualTo(expected);
    }

    @Test
    void aMissingSpaceIsForgiven() {
        assertThat(Sentences.split("Deep nets learn.We show why.However, Node.Js and foo.Bar stay.我们也是。他们不是。"))
                .containsExactly(
                        "Deep nets learn.", "We show why.", "However, Node.Js and foo.Bar stay.", "我们也是。", "他们不是。");
    }

    @Test
    void aNumberAloneIsNoSentence() {
        assertThat(Sentences.split("1. We win. 2. They lose.")).containsExactly("1. We win.", "2. They lose.");
    }

    @Test
    void nothingIsNoSentence() {
        assertThat(Sentences.split("")).isEmpty();
        assertThat(Sentences.split("... !!! 12.")).isEmpty();
    }

    @Test
    void nothingIsLostBetweenSentencesSeed11() {
        String[] parts = {
            "We", " ", ".", "e.g.", "et al.", "3", "(", ")", "?", "!", "。", "学习", " In", "x", "”", "...", " Fig. 2", "a"
        };
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                raw.append(parts[random.nextInt(parts.length)]);
            }
            String cleaned = AbstractText.clean(raw.toString());

            String joined = String.join("", Sentences.split(cleaned)).replace(" ", "");

            assertThat(cleaned.replace(" ", "")).startsWith(joined);
        }
    }
}
