package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckConfigCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void valuesArePrintedWithTheirOriginAndSecretsHidden() throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.yaml"),
                "lists: a.md\ndigest:\n  timezone: Asia/Shanghai\nlog: {level: debug}\nmetadata: {sources: none}\n");

        int exitCode = run(Map.of("DISCORD_TOKEN", "abc.def", "PAPERBOY_LOG_LEVEL", "warn"), file);

        assertThat(exitCode).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                database                      = data/paperboy.db   default
                lists                         = a.md               %1$s line 1
                sources.fetch_every           = 6h                 default
                metadata.sources              = none               %1$s line 5
                metadata.contact              = (not set)          default
                metadata.arxiv_url            = (not set)          default
                metadata.semantic_scholar_url = (not set)          default
                metadata.hugging_face_url     = (not set)          default
                metadata.github_url           = (not set)          default
                metadata.crossref_url         = (not set)          default
                metadata.openalex_url         = (not set)          default
                llm.url                       = (not set)          default
                llm.model                     = (not set)          default
                llm.daily_budget              = 200                default
                digest.post_at                = 09:00              default
                digest.timezone               = Asia/Shanghai      %1$s line 3
                digest.days                   = daily              default
                digest.max_papers             = 5                  default
                digest.language               = en                 default
                digest.empty                  = note               default
                digest.catch_up_within        = 12h                default
                discord.token_file            = (not set)          default
                DISCORD_TOKEN                 = ***                environment DISCORD_TOKEN
                discord.login_timeout         = 60s                default
                discord.shutdown_timeout      = 10s                default
                sandbox.page_port             = 8765               default
                sandbox.door_port             = 0                  default
                log.level                     = warn               environment PAPERBOY_LOG_LEVEL
                """.formatted(file));
    }

    @Test
    void allProblemsGoToStandardErrorAndTheExitCode() throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), "log: {level: loud}\ndata: x\n");

        int exitCode = run(Map.of("DISCORD_TOKEN", "Bot abc"), file);

        assertThat(exitCode).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                %1$s line 1: log.level = loud   must be one of debug, error, info, warn
                %1$s line 2: data   is not known; config/paperboy.example.yaml names every key
                environment DISCORD_TOKEN: Discord token   must be the token alone, without "Bot " in front
                """.formatted(file));
    }

    @Test
    void fileNamedOnTheCommandLineHasToExist() {
        int exitCode = run(Map.of(), folder.resolve("missing.yaml"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(folder.resolve("missing.yaml") + ": there is no such file\n");
    }

    private int run(Map<String, String> environment, Path file) {
        return new CommandLine(new CheckConfigCommand(environment))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("--config", file.toString());
    }
}
