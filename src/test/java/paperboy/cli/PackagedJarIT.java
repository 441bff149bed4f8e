package paperboy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.sandbox.Sandbox;
import paperboy.sandbox.SandboxClock;
import paperboy.sandbox.SandboxOptions;

/** The jar as people start it: its output, its exit codes, its way through a proxy. */
class PackagedJarIT {
    private static final Path LIST = Path.of("data/lists/dl-foundation.md").toAbsolutePath();
    private static final Map<String, String> WITH_LIST = Map.of("PAPERBOY_LISTS", "[" + LIST + "]");

    @TempDir
    private Path folder;

    @Test
    void parsePrintsOneObjectAnEntryAndNothingElse() throws Exception {
        try (Jar jar = Jar.start(folder, Map.of(), List.of(), "parse", "--format", "jsonl", LIST.toString())) {
            int exitCode = jar.exitCode();

            assertThat(exitCode).isZero();
            assertThat(jar.out().lines()).hasSize(32).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
            assertThat(jar.err()).isEmpty();
        }
    }

    @Test
    void previewShowsTodaysDigestWithoutANetwork() throws Exception {
        try (Jar jar = Jar.start(folder, WITH_LIST, List.of(), "preview")) {
            int exitCode = jar.exitCode();

            assertThat(exitCode).isZero();
            assertThat(jar.out()).contains("5 papers", "1 of 31", "https://arxiv.org/abs/");
        }
    }

    @Test
    void runWithoutATokenSaysHowToGiveOne() throws Exception {
        try (Jar jar = Jar.start(folder, WITH_LIST, List.of(), "run")) {
            int exitCode = jar.exitCode();

            assertThat(exitCode).isEqualTo(Exit.MISUSE);
            assertThat(jar.err().lines()).hasSize(1);
            assertThat(jar.err()).contains("DISCORD_TOKEN");
        }
    }

    @Test
    void everyProblemOfTheConfigurationIsToldAtOnce() throws Exception {
        Path config = folder.resolve("wrong.yaml");
        Files.writeString(config, "digest:\n  post_at: 25:00\n  max_paper: 3\n");

        try (Jar jar = Jar.start(folder, Map.of(), List.of(), "check-config", "--config", config.toString())) {
            int exitCode = jar.exitCode();

            assertThat(exitCode).isEqualTo(Exit.MISUSE);
            assertThat(jar.err()).contains("post_at", "25:00", "max_paper");
        }
    }

    @Test
    void aWrongTokenEndsWithOneLineAndItsOwnCode() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()));
                Jar jar = run(sandbox, "not-the-token")) {
            int exitCode = jar.exitCode();

            assertThat(exitCode).isEqualTo(Exit.TOKEN_REFUSED);
            assertThat(jar.err().lines()).hasSize(1);
            assertThat(jar.err()).contains("refuses the token").doesNotContain("not-the-token");
        }
    }

    @Test
    void whileDiscordIsOutOfReachTheJarSaysSoAndStopsAsAsked() throws Exception {
        int closed;
        try (ServerSocket soonClosed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = soonClosed.getLocalPort();
        }
        List<String> noWay = List.of("-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=" + closed);
        try (Jar jar = Jar.start(folder, Map.of("DISCORD_TOKEN", "not-the-token"), noWay, "run")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> jar.err().contains("trying again"));

            int exitCode = jar.terminate(10);

            assertThat(exitCode).isZero();
            assertThat(jar.err()).contains("discord cannot be reached", "stopped before Discord answered");
        }
    }

    @Test
    void theJarServesADiscordBehindTheProxyThatTheJvmNames() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()));
                Jar jar = run(sandbox, sandbox.token())) {
            PageVisitor you = new PageVisitor(sandbox.page(), "you", "en-US");
            you.awaitCommands();

            JsonNode help = you.type("papers", "help");
            int exitCode = jar.terminate(10);

            assertThat(help.toString()).contains("/topics");
            assertThat(exitCode).isZero();
            assertThat(jar.err()).doesNotContain(sandbox.token());
        }
    }

    @Test
    void theSandboxSaysWhereItsPageIsAndEndsInTimeWithCodeZero() throws Exception {
        try (Jar jar = Jar.start(folder, WITH_LIST, List.of(), "sandbox", "--page-port", "0")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> page(jar).find());
            Matcher page = page(jar);
            assertThat(page.find()).isTrue();
            PageVisitor you = new PageVisitor(URI.create(page.group()), "you", "en-US");

            List<JsonNode> digest = you.awaitMessages("papers", 1);
            int exitCode = jar.terminate(10);

            assertThat(digest.get(0).path("embeds")).hasSize(5);
            assertThat(exitCode).isZero();
        }
    }

    @Test
    void theSandboxArmsTheFaultsOfTheCommandLine() throws Exception {
        try (Jar jar = Jar.start(
                folder,
                Map.of(),
                List.of(),
                "sandbox",
                "--page-port=0",
                "--alone=" + folder.resolve("trust.p12"),
                "--limits",
                "--fault=reset-after*2@POST /channels/*/messages",
                "--fault=slow")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> page(jar).find());
            Matcher page = page(jar);
            assertThat(page.find()).isTrue();

            JsonNode armed = new PageVisitor(URI.create(page.group()), "you", "en-US").get("api/faults");

            assertThat(armed.toString()).contains("reset-after=0*2@POST /channels/*/messages", "slow=1000*1");
        }
    }

    private Jar run(Sandbox sandbox, String token) throws IOException {
        Path store = folder.resolve("trust.p12");
        return Jar.start(
                folder,
                Map.of("PAPERBOY_LISTS", "[" + LIST + "]", "DISCORD_TOKEN", token),
                Jar.wayTo(sandbox, store),
                "run");
    }

    private static Matcher page(Jar jar) {
        return Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher(jar.out());
    }
}
