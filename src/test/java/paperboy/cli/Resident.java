package paperboy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux says a process holds in memory, in megabytes
 * (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html).
 */
final class Resident {
    private Resident() {}

    static double now(long pid) throws IOException {
        return megabytes(pid, "VmRSS:");
    }

    /** The most since its start. */
    static double peak(long pid) throws IOException {
        return megabytes(pid, "VmHWM:");
    }

    private static double megabytes(long pid, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
