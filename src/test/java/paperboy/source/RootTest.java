package paperboy.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootTest {
    private static final List<String> STEPS = List.of(
            "..",
            ".",
            "",
            "a",
            "b.md",
            "secret.md",
            "out",
            "in",
            "root",
            "root2",
            "%2e%2e",
            "..%2f",
            "\\",
            "..\\",
            "\0",
            " ",
            "…",
            "．．",
            "~",
            "C:",
            "...");

    @TempDir
    private Path folder;

    @BeforeEach
    void lay() throws IOException {
        Files.createDirectories(folder.resolve("root/a/a"));
        Files.createDirectories(folder.resolve("root2"));
        Files.writeString(folder.resolve("root/a/b.md"), "inside");
        Files.writeString(folder.resolve("secret.md"), "outside");
        Files.writeString(folder.resolve("root2/secret.md"), "outside");
        Files.createSymbolicLink(folder.resolve("root/out"), folder);
        Files.createSymbolicLink(folder.resolve("root/a/secret.md"), folder.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("root/in"), folder.resolve("root/a"));
    }

    @Test
    void fileInsideIsFoundAlsoThroughALinkInside() throws IOException {
        Root root = Root.of(folder.resolve("root"));

        Path expected = folder.resolve("root/a/b.md").toRealPath();
        assertThat(root.find("a/b.md")).contains(expected);
        assertThat(root.find("in/b.md")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.md",
                "a/../../secret.md",
                "a/../a/b.md",
                "/etc/passwd",
                "out/secret.md",
                "a/secret.md",
                "%2e%2e/secret.md",
                "..\\secret.md",
                "a//b.md",
                "./a/b.md",
                "",
                "a/",
                "a/b.md\0",
                "../root2/secret.md",
                "out/root/a/b.md/../../../../secret.md",
                "missing.md"
            })
    void whatLeadsOutOrIsNotPlainLeadsNowhere(String path) throws IOException {
        assertThat(Root.of(folder.resolve("root")).find(path)).isEmpty();
    }

    @Test
    void noPathLeadsOut() throws IOException {
        Root root = Root.of(folder.resolve("root"));
        Path real = folder.resolve("root").toRealPath();
        long seed = 20_260_501L;
        Random random = new Random(seed);

        for (int i = 0; i < 20_000; i++) {
            StringBuilder path = new StringBuilder();
            for (int steps = random.nextInt(6); steps >= 0; steps--) {
                path.append(STEPS.get(random.nextInt(STEPS.size()))).append(random.nextInt(8) == 0 ? "" : "/");
            }
            if (random.nextBoolean() && path.length() > 0) {
                path.setLength(path.length() - 1);
            }

            Optional<Path> found = root.find(path.toString());

            assertThat(found.stream())
                    .as("seed %s, path %s", seed, path)
                    .allSatisfy(file ->
                            assertThat(file.toRealPath()).startsWith(real).isEqualTo(file));
        }
    }
}
