package paperboy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    @TempDir
    private Path folder;

    @Test
    void variableWinsOverNamedFileAndThatOverTheCredential() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "\uFEFF from.file-1\r\n");
        Files.writeString(folder.resolve("discord_token"), "from.credential_1");
        String credentials = folder.toString();

        assertThat(token(Map.of("CREDENTIALS_DIRECTORY", credentials))).contains(new Secret("from.credential_1"));
        assertThat(token(Map.of("CREDENTIALS_DIRECTORY", credentials, "DISCORD_TOKEN_FILE", file.toString())))
                .contains(new Secret("from.file-1"));
        assertThat(token(Map.of("DISCORD_TOKEN", " from.variable\n", "DISCORD_TOKEN_FILE", file.toString())))
                .contains(new Secret("from.variable"));
    }

    @Test
    void fileNamedInTheConfigurationIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "abc.def\n");
        Path yaml = Files.writeString(folder.resolve("paperboy.yaml"), "discord:\n  token_file: " + file + "\n");

        Settings settings = Settings.load(yaml, Map.of());

        assertThat(settings.discord().token()).contains(new Secret("abc.def"));
        assertThat(settings.effective())
                .contains(new EffectiveSetting("DISCORD_TOKEN", "***", new Origin.InFile(file, OptionalInt.empty())));
        assertThat(settings.toString()).doesNotContain("abc.def");
    }

    @Test
    void credentialsOfOtherServicesAreNoToken() {
        assertThat(token(Map.of("CREDENTIALS_DIRECTORY", folder.toString()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Bot abc.def", "bot abc.def", "abc def", "\"abc.def\"", "abc\ndef", "密码"})
    void malformedTokenIsToldWithoutShowingIt(String token) {
        ConfigException thrown = failure(Map.of("DISCORD_TOKEN", token));

        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).contains("Discord token");
            assertThat(problem.value()).isEmpty();
            assertThat(problem.origin()).isEqualTo(new Origin.InEnvironment("DISCORD_TOKEN"));
        });
        assertThat(thrown.getMessage()).doesNotContain("abc");
    }

    @Test
    void tokenFileThatCannotHoldATokenIsTold() throws IOException {
        Path missing = folder.resolve("missing");
        Path large = Files.writeString(folder.resolve("large"), "x".repeat(5000));

        assertThat(failure(Map.of("DISCORD_TOKEN_FILE", missing.toString())))
                .hasMessage(missing + ": Discord token   is not there: no such file");
        assertThat(failure(Map.of("DISCORD_TOKEN_FILE", large.toString())))
                .hasMessage(large + ": Discord token   is too long for a token; the file must hold the token and"
                        + " nothing else");
        assertThat(failure(Map.of("DISCORD_TOKEN_FILE", folder.toString())))
                .hasMessage(folder + ": Discord token   cannot be read: it is a folder");
    }

    @Test
    void secretIsNeverPrinted() {
        Secret secret = new Secret("abc.def");

        assertThat(secret).hasToString("***");
        assertThat("token " + secret).isEqualTo("token ***");
        assertThat(secret.reveal()).isEqualTo("abc.def");
    }

    private Optional<Secret> token(Map<String, String> environment) {
        return Settings.load(folder.resolve("none.yaml"), environment).discord().token();
    }

    private ConfigException failure(Map<String, String> environment) {
        return catchThrowableOfType(
                ConfigException.class, () -> Settings.load(folder.resolve("none.yaml"), environment));
    }
}
