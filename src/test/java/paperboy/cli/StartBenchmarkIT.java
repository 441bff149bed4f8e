package paperboy.cli;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperboy.sandbox.Sandbox;
import paperboy.sandbox.SandboxClock;
import paperboy.sandbox.SandboxOptions;

/** Prints how long a start takes until the digest can be seen, and how much memory Paperboy holds then. */
@Tag("benchmark")
class StartBenchmarkIT {
    private static final int STARTS = 5;
    private static final Path LIST = Path.of("data/lists/dl-foundation.md").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "no options",
            List.of(),
            "-XX:+UseSerialGC -Xms32m -Xmx256m",
            List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx256m"));

    @TempDir
    private Path folder;

    @Test
    void startOfTheSandbox() throws Exception {
        for (Map.Entry<String, List<String>> options : OPTIONS.entrySet()) {
            List<Double> seconds = new ArrayList<>();
            List<Double> megabytes = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                long start = System.nanoTime();
                try (Jar jar = Jar.startPlain(
                        folder,
                        Map.of("PAPERBOY_LISTS", "[" + LIST + "]"),
                        options.getValue(),
                        "sandbox",
                        "--page-port",
                        "0")) {
                    PageVisitor you = visitor(jar);
                    you.awaitMessages("papers", 1);
                    seconds.add((System.nanoTime() - start) / 1e9);
                    you.awaitCommands();
                    megabytes.add(Resident.now(jar.pid()));
                }
            }
            print("sandbox, " + options.getKey(), seconds, megabytes);
        }
    }

    @Test
    void memoryOfTheBotAlone() throws Exception {
        for (Map.Entry<String, List<String>> options : OPTIONS.entrySet()) {
            List<Double> seconds = new ArrayList<>();
            List<Double> megabytes = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                try (Sandbox sandbox = Sandbox.start(SandboxOptions.onAnyPort(SandboxClock.create()))) {
                    Path store = Files.createTempFile(folder, "trust", ".p12");
                    Files.delete(store);
                    List<String> java = new ArrayList<>(options.getValue());
                    java.addAll(Jar.wayTo(sandbox, store));
                    long start = System.nanoTime();
                    try (Jar jar = Jar.startPlain(
                            folder,
                            Map.of("PAPERBOY_LISTS", "[" + LIST + "]", "DISCORD_TOKEN", sandbox.token()),
                            java,
                            "run")) {
                        PageVisitor you = new PageVisitor(sandbox.page(), "you", "en-US");
                        you.awaitCommands();
                        seconds.add((System.nanoTime() - start) / 1e9);
                        you.type("papers", "topics");
                        megabytes.add(Resident.now(jar.pid()));
                    }
                }
            }
            print("bot alone, " + options.getKey(), seconds, megabytes);
        }
    }

    private static PageVisitor visitor(Jar jar) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> ADDRESS.matcher(jar.out()).find());
        Matcher address = ADDRESS.matcher(jar.out());
        if (!address.find()) {
            throw new IllegalStateException("no address in " + jar.out());
        }
        return new PageVisitor(URI.create(address.group()), "you", "en-US");
    }

    private static void print(String what, List<Double> seconds, List<Double> megabytes) {
        Collections.sort(seconds);
        Collections.sort(megabytes);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s (%.1f to %.1f), %.0f MB (%.0f to %.0f); median of %d%n",
                what,
                seconds.get(seconds.size() / 2),
                seconds.get(0),
                seconds.get(seconds.size() - 1),
                megabytes.get(megabytes.size() / 2),
                megabytes.get(0),
                megabytes.get(megabytes.size() - 1),
                STARTS);
    }
}
