package paperboy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import paperboy.sandbox.Sandbox;

/** The packaged jar as a process of its own, in a folder of its own, with its output in files. */
final class Jar implements AutoCloseable {
    private static final Path FILE =
            Path.of(System.getProperty("paperboy.jar", "target/paperboy.jar")).toAbsolutePath();
    private static final String STORE_PASSWORD = "changeit";
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path out;
    private final Path err;

    private Jar(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts the jar.
     *
     * @param folder where it works; its configuration is what stands there
     * @param javaOptions for the JVM, such as system properties
     */
    static Jar start(Path folder, Map<String, String> environment, List<String> javaOptions, String... arguments)
            throws IOException {
        List<String> small = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        small.addAll(javaOptions);
        return startPlain(folder, environment, small, arguments);
    }

    /** As {@link #start}, with these options of the JVM and no others. */
    static Jar startPlain(Path folder, Map<String, String> environment, List<String> javaOptions, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", FILE.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DISCORD_") || name.startsWith("PAPERBOY_"));
        builder.environment().put("PAPERBOY_METADATA_SOURCES", "none");
        builder.environment().putAll(environment);
        return new Jar(builder.start(), out, err);
    }

    /** What the JVM is told so that a sandbox is its Discord; writes the trust store where it is missing. */
    static List<String> wayTo(Sandbox sandbox, Path store) throws IOException {
        if (Files.notExists(store)) {
            sandbox.writeTrustStore(store, STORE_PASSWORD);
        }
        return List.of(
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=" + sandbox.door().getPort(),
                "-Djavax.net.ssl.trustStore=" + store,
                "-Djavax.net.ssl.trustStoreType=PKCS12",
                "-Djavax.net.ssl.trustStorePassword=" + STORE_PASSWORD);
    }

    long pid() {
        return process.pid();
    }

    /** Waits for the end and gives the exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + err());
        }
        return process.exitValue();
    }

    /** Asks it to end as an operating system does, and gives the exit code it ends with within the seconds given. */
    int terminate(long seconds) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("still running " + seconds + " s after SIGTERM: " + err());
        }
        return process.exitValue();
    }

    /** Whether it still runs when so much time has passed; returns earlier when it ends. */
    boolean runsFor(Duration time) throws InterruptedException {
        return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends it as the operating system does when it has to: without a word (SIGKILL). */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
