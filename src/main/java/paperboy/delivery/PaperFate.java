package paperboy.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What the ledger knows of a paper in a channel.
 *
 * @param occasion of its digest: a local date, or {@code manual:REQUEST}
 * @param deliveredAt empty while there is no receipt
 * @param messageId the message it stands in; empty while there is no receipt
 * @param reason why it waits or was given up
 */
public record PaperFate(
        String occasion,
        PageState state,
        int attempts,
        Optional<Instant> deliveredAt,
        Optional<String> messageId,
        Optional<String> reason) {}
