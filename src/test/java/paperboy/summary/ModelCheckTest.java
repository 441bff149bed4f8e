package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperboy.text.Language;

class ModelCheckTest {
    private static final String TITLE = "Fixup Initialization";
    private static final String ABSTRACT =
            "Normalization layers are a staple in deep networks. We propose Fixup, an initialization that trains residual "
                    + "networks with 10,000 layers without normalization, at 96.4% accuracy on CIFAR-10 with ResNet-110.";

    private static ModelVerdict judge(String answer, Language language) {
        return ModelCheck.judge(answer, TITLE, ABSTRACT, language);
    }

    private static ModelVerdict accepted(String text) {
        return new ModelVerdict.Accepted(new SummaryText(text, Provenance.LANGUAGE_MODEL));
    }

    @Test
    void aSentenceInTheWordsOfTheAbstractIsAccepted() {
        String text =
                "Fixup trains residual networks of 10,000 layers without any normalization by initialization alone.";

        assertThat(judge(" " + text + "\n", Language.ENGLISH)).isEqualTo(accepted(text));
    }

    @Test
    void aChineseSentenceWithTheAbstractsNamesAndNumbersIsAccepted() {
        String text = "提出 Fixup 初始化，无需归一化即可训练 10,000 层的残差网络，在 CIFAR-10 上准确率达 96.4%。";

        assertThat(judge(text, Language.CHINESE)).isEqualTo(accepted(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Fixup.",
                "I cannot help with that request because it violates guidelines about safety.",
                "The best paper ever written, everybody should buy the authors a drink tonight.",
                "Fixup trains residual networks with 20,000 layers without normalization.",
                "Fixup trains residual networks.\nIt needs no normalization in deep networks.",
                "Fixup trains residual networks without normalization, see https://evil.example/x.",
                "Fixup trains residual networks without normalization, see evil.com for more.",
                "Fixup trains residual networks without normalization @everyone.",
                "Fixup trains <@123> residual networks without normalization.",
                "**Fixup** trains residual networks without normalization layers.",
                "[Fixup](x) trains residual networks without normalization layers.",
                "> Fixup trains residual networks without normalization layers.",
                "- Fixup trains residual networks without normalization layers.",
                "# Fixup trains residual networks without normalization layers.",
                "Fixup trains residual \u202Enetworks without normalization layers.",
                "Fixup trains residual networks\u2028without normalization layers.",
                "Fixup entraîne des réseaux résiduels sans normalisation des couches.",
                "提出 Fixup 初始化，无需归一化即可训练很深的残差网络。"
            })
    void anythingElseIsRefusedInEnglish(String answer) {
        assertThat(judge(answer, Language.ENGLISH)).isInstanceOf(ModelVerdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Fixup trains residual networks with 10000 layers without normalization., no Chinese sentence",
        "初始化。, no Chinese sentence",
        "提出 Fixup 初始化，可训练 12 层的残差网络，无需归一化。, a number that is not in the abstract",
        "提出 BatchNorm 初始化，可训练残差网络，无需归一化。, a name that is not in the abstract",
        "提出 Fixup 初始化，详情见 evil.com，可训练残差网络。, a link or a mention"
    })
    void anythingElseIsRefusedInChinese(String answer, String why) {
        assertThat(judge(answer, Language.CHINESE)).isEqualTo(new ModelVerdict.Refused(why));
    }

    @Test
    void aLongAnswerIsRefused() {
        assertThat(judge("Fixup trains residual networks. ".repeat(10), Language.ENGLISH))
                .isEqualTo(new ModelVerdict.Refused("longer than 300 characters"));
    }
}
