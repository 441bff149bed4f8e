package paperboy.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** Keeps the diary of a room quiet for a while: what a rehearsal posts is no event of the day. */
final class QuietLog {
    private QuietLog() {}

    /** Does the work; the room, such as {@code paperboy.pipeline}, writes nothing but errors meanwhile. */
    static <T> T during(Supplier<T> work, String room) {
        Logger logger = (Logger) LoggerFactory.getLogger(room);
        Level before = logger.getLevel();
        logger.setLevel(Level.ERROR);
        try {
            return work.get();
        } finally {
            logger.setLevel(before);
        }
    }
}
