package paperboy.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is worth keeping of a request, so that the next one can ask "has it changed?" and is not made too early, a
 * restart in between or not.
 *
 * @param address what was asked; for another address it says nothing
 * @param etag with {@code lastModified} the validators of the version last read, as the server gave them (RFC 9110,
 *     section 8.8); what cannot be sent back is dropped
 * @param askedAt when the server answered last, whatever it said
 */
public record Fetch(URI address, Optional<String> etag, Optional<String> lastModified, Instant askedAt) {
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7e]{1,1000}");

    public Fetch {
        etag = etag.filter(HEADER.asMatchPredicate());
        lastModified = lastModified.filter(HEADER.asMatchPredicate());
    }

    static Fetch withoutVersion(URI address, Instant askedAt) {
        return new Fetch(address, Optional.empty(), Optional.empty(), askedAt);
    }

    Fetch askedAgain(Instant now) {
        return new Fetch(address, etag, lastModified, now);
    }
}
