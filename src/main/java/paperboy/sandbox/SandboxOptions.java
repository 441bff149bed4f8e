package paperboy.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How a sandbox is set up.
 *
 * @param doorPort for bots; 0 for any free port
 * @param pagePort for people; 0 for any free port
 * @param wire where every request is recorded, a JSON line each
 * @param clock gives message times and ids; deadlines run on elapsed time instead
 * @param days the bot's clock
 * @param nonceWindow how long {@code enforce_nonce} finds an earlier message
 * @param extraChannels text channels beyond the four that are always there
 */
public record SandboxOptions(
        int doorPort,
        int pagePort,
        Optional<Path> wire,
        Clock clock,
        DayControl days,
        Duration nonceWindow,
        int extraChannels) {
    /** Three minutes: Discord says "the past few minutes" (https://docs.discord.com/developers/resources/message). */
    private static final Duration NONCE_WINDOW = Duration.ofMinutes(3);

    /** Any free ports, no record, no bot of our own. */
    public static SandboxOptions onAnyPort(Clock clock) {
        return new SandboxOptions(0, 0, Optional.empty(), clock, DayControl.none(), NONCE_WINDOW, 0);
    }

    public SandboxOptions withPorts(int door, int page) {
        return new SandboxOptions(door, page, wire, clock, days, nonceWindow, extraChannels);
    }

    public SandboxOptions withWire(Path file) {
        return new SandboxOptions(doorPort, pagePort, Optional.of(file), clock, days, nonceWindow, extraChannels);
    }

    public SandboxOptions withDays(DayControl control) {
        return new SandboxOptions(doorPort, pagePort, wire, clock, control, nonceWindow, extraChannels);
    }

    public SandboxOptions withNonceWindow(Duration window) {
        return new SandboxOptions(doorPort, pagePort, wire, clock, days, window, extraChannels);
    }

    public SandboxOptions withExtraChannels(int count) {
        return new SandboxOptions(doorPort, pagePort, wire, clock, days, nonceWindow, count);
    }
}
