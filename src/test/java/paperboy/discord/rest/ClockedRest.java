package paperboy.discord.rest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The way to Discord whose waiting goes by a clock that can be moved, so that hours of a limit pass at once. */
public final class ClockedRest {
    private ClockedRest() {}

    /**
     * A way through this connection.
     *
     * @param timeout how long an answer may take, in real time
     */
    public static DiscordRest of(DiscordConnection connection, String token, Clock clock, Duration timeout) {
        RestSettings settings = RestSettings.discord(URI.create("https://paperboy.example"), "test")
                .waiting(Duration.ofMillis(100), timeout);
        Instant start = clock.instant();
        return new DiscordRest(
                settings, connection, new BotToken(token), () -> start.until(clock.instant(), ChronoUnit.NANOS));
    }
}
