package paperboy.sandbox;

import java.time.Instant;
import java.util.Optional;

/** The sandbox's hand on its own bot's clock. Given by the wiring; {@link #none} when the bot is somebody else's. */
public interface DayControl {
    /** When the bot will next have something to do. */
    Optional<Instant> nextDueAt();

    /** Moves the bot's clock to when something is next due and wakes the bot; empty when nothing is. */
    Optional<Instant> nextDay();

    /** No bot of our own. */
    static DayControl none() {
        return new DayControl() {
            @Override
            public Optional<Instant> nextDueAt() {
                return Optional.empty();
            }

            @Override
            public Optional<Instant> nextDay() {
                return Optional.empty();
            }
        };
    }
}
