package paperboy.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import paperboy.sandbox.fault.Fault;
import paperboy.sandbox.rest.Limits;

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
 * @param limits what {@link Limits#none} leaves out and {@link Limits#likeDiscord} enforces
 * @param faults armed from the start
 */
public record SandboxOptions(
        int doorPort,
        int pagePort,
        Optional<Path> wire,
        Clock clock,
        DayControl days,
        Duration nonceWindow,
        int extraChannels,
        Limits limits,
        List<Fault> faults) {
    public SandboxOptions {
        faults = List.copyOf(faults);
    }

    /** Three minutes: Discord says "the past few minutes" (https://docs.discord.com/developers/resources/message). */
    private static final Duration NONCE_WINDOW = Duration.ofMinutes(3);

    /** Any free ports, no record, no bot of our own. */
    public static SandboxOptions onAnyPort(Clock clock) {
        return new SandboxOptions(
                0, 0, Optional.empty(), clock, DayControl.none(), NONCE_WINDOW, 0, Limits.none(), List.of());
    }

    public SandboxOptions withPorts(int door, int page) {
        return new SandboxOptions(door, page, wire, clock, days, nonceWindow, extraChannels, limits, faults);
    }

    public SandboxOptions withWire(Path file) {
        return new SandboxOptions(
                doorPort, pagePort, Optional.of(file), clock, days, nonceWindow, extraChannels, limits, faults);
    }

    public SandboxOptions withDays(DayControl control) {
        return new SandboxOptions(doorPort, pagePort, wire, clock, control, nonceWindow, extraChannels, limits, faults);
    }

    public SandboxOptions withNonceWindow(Duration window) {
        return new SandboxOptions(doorPort, pagePort, wire, clock, days, window, extraChannels, limits, faults);
    }

    public SandboxOptions withExtraChannels(int count) {
        return new SandboxOptions(doorPort, pagePort, wire, clock, days, nonceWindow, count, limits, faults);
    }

    public SandboxOptions withLimits(Limits enforced) {
        return new SandboxOptions(doorPort, pagePort, wire, clock, days, nonceWindow, extraChannels, enforced, faults);
    }

    public SandboxOptions withFaults(List<Fault> armed) {
        return new SandboxOptions(doorPort, pagePort, wire, clock, days, nonceWindow, extraChannels, limits, armed);
    }
}
