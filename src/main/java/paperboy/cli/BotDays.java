package paperboy.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import paperboy.sandbox.DayControl;
import paperboy.sandbox.SandboxClock;

/** The page's "next day": moves the bot's clock to the next due time and lets it send. Thread-safe. */
final class BotDays implements DayControl {
    private final SandboxClock clock;
    private final AtomicReference<@Nullable Bot> bot = new AtomicReference<>();

    BotDays(SandboxClock clock) {
        this.clock = clock;
    }

    /** From now on these are the days of this bot. */
    void of(Bot awake) {
        bot.set(awake);
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return Optional.ofNullable(bot.get()).flatMap(awake -> awake.channels().nextDue());
    }

    @Override
    public Optional<Instant> nextDay() {
        Optional<Instant> due = nextDueAt();
        due.ifPresent(clock::advanceTo);
        Optional.ofNullable(bot.get()).ifPresent(Bot::sendDue);
        return due;
    }
}
