package paperboy.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void theShippedWeightsNameTheFeaturesOfTheProgram() {
        assertThat(Weights.load().rarity().of("net")).isPositive();
    }

    @Test
    void aFeatureWithoutAWeightIsNamed() throws IOException {
        String lacking = shipped()
                .lines()
                .filter(line -> !line.startsWith("feature\ttitle-covered\t"))
                .collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> Weights.read(new StringReader(lacking)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("title-covered")
                .hasMessageContaining("learn them anew");
    }

    @Test
    void aWeightWithoutAFeatureIsRefused() throws IOException {
        String extra = shipped() + "feature\tmoon-phase\t0.1\n";

        assertThatThrownBy(() -> Weights.read(new StringReader(extra)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("learn them anew");
    }

    @Test
    void aBrokenLineIsNamedByItsNumber() throws IOException {
        List<String> broken = List.of("word\tnet", "word\tnet\tmany", "verb\tnet\t0.1");
        int next = (int) shipped().lines().count() + 1;

        for (String line : broken) {
            String text = shipped() + line;
            assertThatThrownBy(() -> Weights.read(new StringReader(text)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("line " + next + " ");
        }
    }

    @Test
    void theFileSaysHowGoodTheWeightsAre() throws IOException {
        assertThat(shipped().lines().filter(line -> line.startsWith("# dev: R1 ")))
                .hasSize(1);
    }

    private static String shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(Weights.RESOURCE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
