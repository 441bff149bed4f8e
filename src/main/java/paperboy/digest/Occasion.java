package paperboy.digest;

import java.time.LocalDate;

/**
 * What a digest is for, unique in its channel: the channel's local date, or one request of a person. Posting twice for
 * one occasion is impossible.
 */
public record Occasion(String value) {
    public Occasion {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an occasion has a name");
        }
    }

    public static Occasion of(LocalDate date) {
        return new Occasion(date.toString());
    }

    /** A digest asked for by hand; {@code request} is unique, such as the interaction's id. */
    public static Occasion byHand(String request) {
        return new Occasion("manual:" + request);
    }
}
