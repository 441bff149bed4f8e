package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySentenceTest {

    private final KeySentence keySentence = KeySentence.load();

    @Test
    void theSentenceThatSaysWhatIsNewIsPicked() {
        String text =
                "Birds are hard to tell apart in photographs. However, recent nets for birds are large and slow (see Fig. 2). "
                        + "In this paper, we propose FeatherNet (FN), a small net that learns to tell birds apart from few photographs. "
                        + "Experiments on 3 datasets show that it is 2.5$\\times$ faster. Code is at https://example.org/fn.";

        assertThat(keySentence.summarize("FeatherNet: Few-shot Recognition of Birds", text))
                .contains(new SummaryText(
                        "We propose FeatherNet, a small net that learns to tell birds apart from few photographs.",
                        Provenance.ABSTRACT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This enables us to recognize birds from few photographs with a small net.",
                "We propose a novel net to overcome the above two issues of birds in photographs.",
                "We propose a novel method.",
                "Extensive experiments demonstrate that our method significantly outperforms the state of the art.",
            })
    void aSentenceThatNeedsItsNeighboursOrSaysNoMoreThanAnyPaperIsPassedOver(String weak) {
        String text = weak + " FeatherNet tells birds apart by the rhythm of their wings, seen from few photographs.";

        assertThat(keySentence.summarize("FeatherNet", text).map(SummaryText::text))
                .contains("FeatherNet tells birds apart by the rhythm of their wings, seen from few photographs.");
    }

    @Test
    void aFormulaIsReadable() {
        String text =
                "Sorting is slow. We show that $\\epsilon$-sorting of $n$ numbers takes $\\mathcal{O}(n^2)$ steps in 92\\% of the cases by Erd\\H{o}s.";

        assertThat(keySentence.summarize("Sorting in square time", text).map(SummaryText::text))
                .contains("We show that ε-sorting of n numbers takes O(n²) steps in 92% of the cases by Erdős.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本文提出了一种新的小型网络，用于鸟类识别。实验表明该方法有效。 | 本文提出了一种新的小型网络，用于鸟类识别。",
                "本文提出 BERT 模型的改进。The results are good. | 本文提出 BERT 模型的改进。",
                "Nous proposons un petit réseau. Il est rapide. | Nous proposons un petit réseau.",
                "Мы предлагаем малую сеть. Она быстрая. | Мы предлагаем малую сеть.",
                "鸟类识别很重要。近年来发展迅速。本文提出一种小型网络 BirdNet。 | 本文提出一种小型网络 BirdNet。",
                "Résumé. Nous proposons un petit réseau. | Nous proposons un petit réseau.",
            })
    void ofWhatIsNotEnglishTheFirstSentenceIsTaken(String text, String expected) {
        assertThat(keySentence.summarize("", text).map(SummaryText::text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "N/A",
                "None.",
                "...",
                "\u0000\u200b",
                "$$",
                "Abstract",
                "无",
                "12 34 56 78",
                "((((",
                "No abstract"
            })
    void whatSaysNothingHasNoSummary(String text) {
        assertThat(keySentence.summarize("A title", text)).isEmpty();
    }

    @Test
    void everyWordStandsInTheAbstractInOrderSeed3() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            String text = InventedAbstracts.next(random);

            String summary = keySentence
                    .summarize(InventedAbstracts.title(random), text)
                    .orElseThrow()
                    .text();

            // An accent splits the word that it is written into, so the raw text has not the words of "naïve".
            String original = text.replace("na\\\"ive", "naïve");
            assertThat(Words.isSubsequence(Words.of(summary), Words.of(original)))
                    .as("%s <- %s", summary, text)
                    .isTrue();
            assertThat(summary)
                    .doesNotContain("\\", "$", "``", "\n", "  ")
                    .hasSizeLessThanOrEqualTo(KeySentence.MAX_CHARS);
        }
    }

    @Test
    void theSameAbstractHasTheSameSummarySeed5() {
        Random random = new Random(5);
        KeySentence another = KeySentence.load();
        for (int round = 0; round < 500; round++) {
            String title = InventedAbstracts.title(random);
            String text = InventedAbstracts.next(random);

            Optional<SummaryText> summary = keySentence.summarize(title, text);

            assertThat(another.summarize(title, text)).isEqualTo(summary);
        }
    }

    @Test
    void lineBreaksChangeNothingSeed9() {
        Random random = new Random(9);
        for (int round = 0; round < 300; round++) {
            String title = InventedAbstracts.title(random);
            String text = InventedAbstracts.next(random);

            Optional<SummaryText> wrapped =
                    keySentence.summarize(title, "\n  " + text.strip().replace(" ", "\n  "));

            assertThat(wrapped).isEqualTo(keySentence.summarize(title, text.strip()));
        }
    }

    @Test
    void aSentenceThatCleaningRewroteIsPassedOverForOneThatStandsInTheAbstract() {
        String text = "Birds sing in the morning and in the evening. We propose {G}AN, a net for {b}irds that sing.";

        String summary = keySentence
                .summarize("GAN for birds that sing", text)
                .orElseThrow()
                .text();

        assertThat(summary).isEqualTo("Birds sing in the morning and in the evening.");
    }

    @Test
    void aSentenceWithoutAnEndIsCutAtAWord() {
        String summary = keySentence
                .summarize("", "We propose nets for all of the birds ".repeat(60))
                .orElseThrow()
                .text();

        assertThat(summary)
                .hasSizeBetween(KeySentence.MAX_CHARS - 40, KeySentence.MAX_CHARS)
                .endsWith("…")
                .doesNotContain("  ");
        assertThat("We propose nets for all of the birds ".repeat(60))
                .startsWith(summary.substring(0, summary.length() - 1));
    }

    @Test
    void hostileTextTakesNoTime() {
        List<String> texts = new ArrayList<>();
        for (String part : List.of(
                "(",
                "[",
                "{",
                "$",
                ". ",
                ", we ",
                "a. ",
                "We propose (",
                "A b, which c; d. ",
                "\ud83d",
                "\ude00",
                "。",
                "学",
                "\\frac{",
                "e.g. ",
                "w ",
                "In this paper, ",
                "we propose a net, and we show that it works, ",
                "\u202e",
                "- – — ",
                "!?",
                "x".repeat(50) + " ")) {
            texts.add(part.repeat(1_000_000 / part.length()));
        }

        assertTimeout(Duration.ofMinutes(2), () -> {
            for (String text : texts) {
                keySentence
                        .summarize(text, text)
                        .ifPresent(s -> assertThat(s.text()).hasSizeLessThanOrEqualTo(KeySentence.MAX_CHARS));
            }
        });
    }

    @Test
    void anyCharactersAreBorneSeed13() {
        Random random = new Random(13);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append(
                        random.nextInt(3) == 0
                                ? (char) random.nextInt(0x10000)
                                : "We propose. ({$\\^_,;".charAt(random.nextInt(20)));
            }

            Optional<SummaryText> summary = keySentence.summarize(text.toString(), text.toString());

            summary.ifPresent(
                    s -> assertThat(s.text()).isEqualTo(s.text().strip()).isNotEmpty());
        }
    }
}
