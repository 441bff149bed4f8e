package paperboy.storage;

import java.time.Instant;

/**
 * A source is left alone for a while.
 *
 * @param why for the log and the operator
 */
public record Rest(Instant until, String why) {}
