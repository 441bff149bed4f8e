package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbstractTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "runs in $\\mathcal{O}(n)$ time | runs in O(n) time",
                "costs $O(n^2 \\log n)$ | costs O(n² log n)",
                "of size $10^{-3}$ | of size 10⁻³",
                "an \\emph{efficient} and \\textbf{small} net | an efficient and small net",
                "{\\em This} and {\\it that} | This and that",
                "reaches 92\\% with R\\&D | reaches 92% with R&D",
                "Poincar\\'e, G\\\"odel, Erd\\H{o}s, na\\\"{\\i}ve, \\c{S} | Poincaré, Gödel, Erdős, naïve, Ş",
                "Fran\\c{c}ois and \\O yvind | François and Ø yvind",
                "the ``noise scale'' of SGD | the “noise scale” of SGD",
                "pages 3--5 --- roughly | pages 3–5 — roughly",
                "the $\\alpha$-Rank of $x_i \\in \\mathbb{R}^d$ | the α-Rank of xᵢ ∈ Rᵈ",
                "sampled from $p_{data}(x)$ | sampled from p_data(x)",
                "a rate of $1/\\sqrt{N}$ or $\\frac{a+b}{2}$ | a rate of 1/√N or (a+b)/2",
                "in $\\tilde O(n)$ or $\\tilde{O}(\\log n)$, $\\tilde\\Omega(n)$, $\\hat y$ | in Õ(n) or Õ(log n), Ω̃(n), ŷ",
                "180$\\times$ smaller | 180× smaller",
                "as shown by~\\cite{foo2018} and \\citep[p.~3]{bar}. | as shown by and.",
                "see \\url{https://example.org/a_b} | see https://example.org/a_b",
                "and \\href{https://example.org}{our site} | and our site",
                "costs $5 and $10 a month | costs $5 and $10 a month",
                "$\\ThePrev$ and \\TheName{} win | ThePrev and TheName win",
                "by \\unknown{this} | by this",
                "a \\footnote{not here} note | a note",
                "the set {1, 2} and {G}AN | the set {1, 2} and GAN",
                "H\\textsubscript{2}O | H2O",
                "\\textcolor{red}{Hot} news | Hot news",
                "$\\left( \\frac{1}{\\epsilon} \\right)$ | (1/ε)",
                "\\(x^*\\) is best | x^* is best",
                "the 5$^{th}$ and 37$^\\circ$C | the 5ᵗʰ and 37°C",
            })
    void latexReadsAsPlainText(String raw, String expected) {
        assertThat(AbstractText.clean(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "We  propose\ta\u00a0net | We propose a net",
                "a **bold** and *slanted* and _lined_ word | a bold and slanted and lined word",
                "snake_case_name and 2 * 3 * 4 | snake_case_name and 2 * 3 * 4",
                "the `code` word | the ‘code‘ word",
                "<jats:p>We show <jats:italic>E</jats:italic><sub>2</sub>.</jats:p> | We show E2.",
                "<jats:title>Aims</jats:title><p>We count</p> <p>It works!</p><li>at last</li> | Aims. We count. It works! at last",
                "a line<br>broken, a word <div>apart</div> | a line broken, a word apart",
                "R&amp;D, 3 &lt; 4, caf&#233; &#x1F600; | R&D, 3 < 4, café 😀",
                "classi\ufb01er e\ufb00ect | classi\ufb01er e\ufb00ect",
                "zero\u200bwidth, \u202eturned, so\u00adft, \ufeffmark, \u0007bell | zerowidth, turned, soft, mark, bell",
                "half \ud83d pair \ude00 gone, whole 😀 stays | half pair gone, whole 😀 stays",
                "spaces before , and after ( ) . | spaces before, and after.",
                "Abstract: We show it. | We show it.",
                "摘要：我们提出。 | 我们提出。",
                "abstract nonsense is fun | abstract nonsense is fun",
                "cafe\u0301 | café",
            })
    void whatCannotBeSeenOrShownIsGone(String raw, String expected) {
        assertThat(AbstractText.clean(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\n\n", "$", "$$", "\\", "{", "}", "\\frac", "\\sqrt[", "^{", "$^", "\\'", "\\href{", "&#x;",
                "\ud800"
            })
    void brokenTextNeverThrows(String raw) {
        assertThat(AbstractText.clean(raw)).doesNotContain("\n");
    }

    @Test
    void hostileTextTakesNoTime() {
        String[] parts = {
            "(", "[", "{", "$", "\\frac{", "\\'{", "`", "*a", "_a", "<", "&#", "^{", "--", "\\", "((a)", "𝔘", "\ud83d",
            "<p ", "$a{"
        };

        Assertions.assertTimeout(Duration.ofMinutes(1), () -> {
            for (String part : parts) {
                assertThat(Sentences.split(AbstractText.clean(part.repeat(100_000))))
                        .hasSizeLessThanOrEqualTo(Sentences.MAX_SENTENCES);
            }
        });
    }

    @Test
    void anyMixtureOfFragmentsIsOneLineWithoutLatexSeed7() {
        String[] parts = {
            "We ",
            "\\emph{",
            "}",
            "$",
            "x_i",
            "^2",
            "\\alpha",
            " ",
            "\n",
            "``",
            "''",
            "{",
            "\\cite{a}",
            "--",
            "~",
            "\\%",
            "学习",
            "。",
            "\ud83d",
            "*",
            "\\frac{1}{",
            "&lt;",
            "<p>"
        };
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                raw.append(parts[random.nextInt(parts.length)]);
            }

            String cleaned = AbstractText.clean(raw.toString());

            assertThat(cleaned)
                    .as(raw.toString())
                    .doesNotContain("\n", "\\", "  ", "`", "\ud83d")
                    .isEqualTo(cleaned.strip());
        }
    }
}
