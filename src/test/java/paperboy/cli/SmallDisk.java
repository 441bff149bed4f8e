package paperboy.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk of few megabytes, in memory, that can be filled to the last byte. Needs the right to mount. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4_096;

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        filler = folder.resolve("filler");
    }

    /** Mounts one on a folder; a test that may not do so ends here, and says why. */
    static SmallDisk mount(Path folder, int megabytes) throws IOException {
        int refused = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(refused == 0, "a small disk needs the right to mount");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() >= BLOCK) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler);
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }

    private static int run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.onExit().join().exitValue();
    }
}
